package dev.latchkey.reset;

import dev.latchkey.server.page.PackUrls;
import dev.latchkey.server.page.Product;
import dev.latchkey.server.page.SupportContacts;
import dev.latchkey.server.settings.RealmSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What every mail of a reset shows: for whom, from whom, and whom to ask. */
final class MailModel {

    private MailModel() {}

    static Map<String, Object> of(RealmModel realm, UserModel user, Optional<URI> realmUri) {
        Map<String, Object> model = new HashMap<>();
        model.put("product", Product.nameOf(realm));
        model.put("username", user.getUsername());
        Optional.ofNullable(user.getFirstName())
                .filter(name -> !name.isBlank())
                .ifPresent(name -> model.put("firstName", name));
        model.put("support", SupportContacts.of(RealmSettings.of(realm)));
        model.put("host", host(realm, realmUri));
        realmUri.ifPresent(
                uri -> model.put("startUrl", PackUrls.inMessage(uri, "start").toString()));
        return model;
    }

    /** The host to look for in the address bar; the product's name where no hostname is configured. */
    static String host(RealmModel realm, Optional<URI> realmUri) {
        return realmUri.map(PackUrls::hostShown).orElseGet(() -> Product.nameOf(realm));
    }
}
