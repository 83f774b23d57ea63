package dev.latchkey.delivery;

import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Lets the mails that Keycloak itself sends know what the pack's mails know, as {@code lk}: the product's name, support and
 * the way back in. Templates that do not ask for it render as before; realms without the pack do not get it.
 */
final class BrandedMails extends FreeMarkerEmailTemplateProvider {

    BrandedMails(KeycloakSession session) {
        super(session);
    }

    @Override
    protected EmailTemplate processTemplate(
            String subjectKey,
            List<Object> subjectAttributes,
            String template,
            Map<String, Object> attributes)
            throws EmailException {
        if (RealmSettings.of(realm).enabled()) {
            attributes.putIfAbsent("lk", MailModel.of(realm, user, links()));
        }
        return super.processTemplate(subjectKey, subjectAttributes, template, attributes);
    }

    /** None for mails that no request asked for: a task does not know under which address it would be reached. */
    private Optional<RealmAddress> links() {
        try {
            return RealmAddress.forMessages(session, realm);
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }
}
