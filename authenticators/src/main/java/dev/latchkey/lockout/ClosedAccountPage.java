package dev.latchkey.lockout;

import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Tells who has just given the right password of an account that an admin has switched off that it is, and whom to ask. Shown
 * to nobody else: who does not know the password learns nothing about the account.
 */
final class ClosedAccountPage {

    private static final String ACCOUNT = "latchkey.lockout.closed-account";

    /** An admin's reason names a text of the realm's own; everything else is a note for admins. */
    private static final Pattern TEXT_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");

    private final AuthenticationFlowContext context;
    private final AuthenticationSessionModel tab;

    ClosedAccountPage(AuthenticationFlowContext context) {
        this.context = context;
        tab = context.getAuthenticationSession();
    }

    void show(UserModel user) {
        tab.setAuthNote(ACCOUNT, user.getId());
        FlowPages.showAnew(context);
    }

    /** Answers with the page if this tab has proved such an account's password and it is switched off still. */
    boolean showIfClosed() {
        Optional<UserModel> closed =
                Optional.ofNullable(tab.getAuthNote(ACCOUNT))
                        .map(id -> context.getSession().users().getUserById(context.getRealm(), id))
                        .filter(user -> !user.isEnabled());
        if (closed.isEmpty()) {
            tab.removeAuthNote(ACCOUNT);
            return false;
        }
        FlowPages.show(context, () -> page(closed.get()));
        return true;
    }

    private PackPage page(UserModel user) {
        PackPage page =
                PackPage.inFlow(
                        context.getSession(),
                        context.getRealm(),
                        context.form(),
                        "latchkey-account-closed.ftl");
        Optional.ofNullable(user.getFirstAttribute(UserModel.DISABLED_REASON))
                .filter(reason -> TEXT_KEY.matcher(reason).matches())
                .ifPresent(reason -> page.with("reasonKey", "latchkeyDisabled." + reason));
        return page;
    }
}
