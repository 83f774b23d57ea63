package dev.latchkey.delivery;

import dev.latchkey.server.page.Product;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.page.SupportContacts;
import dev.latchkey.server.settings.RealmSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What every mail of the pack shows: for whom, from whom, and whom to ask. */
public final class MailModel {

    private MailModel() {}

    public static Map<String, Object> of(
            RealmModel realm, UserModel user, Optional<RealmAddress> links) {
        Map<String, Object> model = new HashMap<>();
        model.put("product", Product.nameOf(realm));
        model.put("username", user.getUsername());
        Optional.ofNullable(user.getFirstName())
                .filter(name -> !name.isBlank())
                .ifPresent(name -> model.put("firstName", name));
        model.put("support", SupportContacts.of(RealmSettings.of(realm)));
        model.put("host", host(realm, links));
        links.ifPresent(uri -> model.put("startUrl", uri.page("start").toString()));
        return model;
    }

    /** The host to look for in the address bar; the product's name where no hostname is configured. */
    public static String host(RealmModel realm, Optional<RealmAddress> links) {
        return links.map(RealmAddress::shownHost).orElseGet(() -> Product.nameOf(realm));
    }
}
