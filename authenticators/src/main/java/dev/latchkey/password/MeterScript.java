package dev.latchkey.password;

import dev.latchkey.server.page.PageScript;
import dev.latchkey.server.page.ShownPage;
import java.util.Optional;
import java.util.Set;
import org.keycloak.forms.login.LoginFormsPages;

/** Puts the meter on each page where a password is chosen, in realms that ask for passwords that are not easily guessed. */
public final class MeterScript implements PageScript {

    private static final String FILE = "latchkey-meter.js";
    private static final String REGISTRATION = LoginFormsPages.REGISTER.name();

    private static final Set<String> FOR_OWNERS =
            Set.of("latchkey-reset-password.ftl", LoginFormsPages.LOGIN_UPDATE_PASSWORD.name());

    @Override
    public Optional<String> on(ShownPage page) {
        if (!PasswordJudge.isAskedFor(page.realm())) {
            return Optional.empty();
        }
        if (page.name().equals(REGISTRATION)) {
            ChoosingTab.showsRegistration(page.tab());
            return Optional.of(FILE);
        }
        if (FOR_OWNERS.contains(page.name()) && page.tab().getAuthenticatedUser() != null) {
            ChoosingTab.showsToOwner(page.tab());
            return Optional.of(FILE);
        }
        return Optional.empty();
    }
}
