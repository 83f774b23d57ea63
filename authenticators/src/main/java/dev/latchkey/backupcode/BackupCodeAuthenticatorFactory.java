package dev.latchkey.backupcode;

import dev.latchkey.server.flow.StepFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** Registers the step {@code latchkey-backup-code}. */
public final class BackupCodeAuthenticatorFactory extends StepFactory {

    /** The lockout ledger counts this category's failures. */
    public BackupCodeAuthenticatorFactory() {
        super("latchkey-backup-code", BackupCodesCredential.TYPE, new BackupCodeAuthenticator());
    }

    @Override
    public String getDisplayType() {
        return "Latchkey: backup code";
    }

    @Override
    public String getHelpText() {
        return "Takes one of the account's printed codes in place of a lost second factor. Put it last among the"
                + " alternatives of the second factor.";
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {
            Requirement.ALTERNATIVE, Requirement.REQUIRED, Requirement.DISABLED
        };
    }
}
