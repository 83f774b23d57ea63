package dev.latchkey.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** The meter's texts, from the theme and in the language of the page that it stands on. */
final class MeterTexts {

    private final Properties texts;
    private final Locale locale;

    MeterTexts(KeycloakSession session, RealmModel realm, ChoosingTab tab) {
        // what Keycloak takes a page's theme and language from
        session.getContext().setAuthenticationSession(tab.session());
        session.getContext().setClient(tab.session().getClient());
        locale = session.getContext().resolveLocale(tab.user().orElse(null), Theme.Type.LOGIN);
        try {
            texts = session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key), locale).format(arguments);
    }
}
