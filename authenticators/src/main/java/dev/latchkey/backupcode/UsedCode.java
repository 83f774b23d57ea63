package dev.latchkey.backupcode;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a tab remembers of the code that was used in it, until its visitor goes on. It holds for the execution and the account
 * that the code was for (DESIGN rule 5).
 *
 * @param left how many codes the set had left
 */
record UsedCode(int left) {

    private static final String NOTE = "latchkey.backupcode.used";
    private static final String SEPARATOR = " ";

    static void note(AuthenticationFlowContext context, CodeUse.Accepted accepted) {
        context.getAuthenticationSession()
                .setAuthNote(NOTE, owner(context) + SEPARATOR + accepted.left());
    }

    static Optional<UsedCode> in(AuthenticationFlowContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        String owner = owner(context) + SEPARATOR;
        return Optional.ofNullable(tab.getAuthNote(NOTE))
                .filter(note -> note.startsWith(owner))
                .map(note -> new UsedCode(Integer.parseInt(note.substring(owner.length()))));
    }

    private static String owner(AuthenticationFlowContext context) {
        return context.getExecution().getId() + SEPARATOR + context.getUser().getId();
    }
}
