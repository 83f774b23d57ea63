package dev.latchkey.delivery;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** In which language a message is written: the account's, else the one of the page it was asked for on. */
final class Languages {

    private Languages() {}

    /**
     * Makes {@code session} resolve that language for all that it renders from now on. Where there is no authentication
     * session, Keycloak's {@code DefaultLocaleSelectorProvider} asks this session attribute first.
     */
    static Locale use(KeycloakSession session, RealmModel realm, UserModel user, Locale page) {
        String tag =
                Optional.ofNullable(user.getFirstAttribute(UserModel.LOCALE))
                        .filter(l -> realm.getSupportedLocalesStream().anyMatch(l::equals))
                        .orElse(page.toLanguageTag());
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag);
        return session.getContext().resolveLocale(user);
    }
}
