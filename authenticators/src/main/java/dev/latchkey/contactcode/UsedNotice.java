package dev.latchkey.contactcode;

import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.OwnerNotice;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/** "A code to a contact was used in place of your second factor", to every contact of the account (R26). */
final class UsedNotice {

    private UsedNotice() {}

    static void tell(AuthenticationFlowContext context, Destination destination) {
        OwnerNotice notice =
                new OwnerNotice(
                        "latchkey-factor-code-used",
                        "latchkeyFactorCodeUsedSubject",
                        "latchkeySmsFactorCodeUsed",
                        Map.of("contact", destination.masked()));
        Occasion occasion =
                Occasion.current(context.getSession(), context.getRealm(), context.getUser());
        String userId = context.getUser().getId();
        context.getSession()
                .getProvider(Dispatcher.class)
                .noticeAfterCommit(
                        context.getRealm(),
                        (session, realm) -> {
                            UserModel owner = session.users().getUserById(realm, userId);
                            if (owner != null) {
                                notice.send(session, realm, owner, occasion);
                            }
                        });
    }
}
