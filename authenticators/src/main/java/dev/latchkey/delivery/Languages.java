package dev.latchkey.delivery;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** In which language a message is written: the account's, else the one of the page it was asked for on. */
public final class Languages {

    private Languages() {}

    public static Locale of(RealmModel realm, UserModel user, Locale page) {
        return Optional.ofNullable(user.getFirstAttribute(UserModel.LOCALE))
                .filter(tag -> realm.getSupportedLocalesStream().anyMatch(tag::equals))
                .map(Locale::forLanguageTag)
                .orElse(page);
    }

    /**
     * Makes {@code session} resolve that language for all that it renders from now on. Where there is no authentication
     * session, Keycloak's {@code DefaultLocaleSelectorProvider} asks this session attribute first.
     */
    static Locale use(KeycloakSession session, RealmModel realm, UserModel user, Locale page) {
        session.setAttribute(
                LocaleSelectorProvider.USER_REQUEST_LOCALE, of(realm, user, page).toLanguageTag());
        return session.getContext().resolveLocale(user);
    }
}
