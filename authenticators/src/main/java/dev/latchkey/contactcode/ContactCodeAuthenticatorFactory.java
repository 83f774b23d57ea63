package dev.latchkey.contactcode;

import dev.latchkey.server.flow.StepFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** Registers the step {@code latchkey-contact-code}. */
public final class ContactCodeAuthenticatorFactory extends StepFactory {

    /** The lockout ledger counts this category's failures. */
    public ContactCodeAuthenticatorFactory() {
        super("latchkey-contact-code", ContactCodeProvider.TYPE, new ContactCodeAuthenticator());
    }

    @Override
    public String getDisplayType() {
        return "Latchkey: code to a contact";
    }

    @Override
    public String getHelpText() {
        return "Sends a code to a verified reserve phone or e-mail address, in place of a lost second factor. Put it"
                + " among the alternatives of the second factor, before the backup code.";
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {
            Requirement.ALTERNATIVE, Requirement.REQUIRED, Requirement.DISABLED
        };
    }
}
