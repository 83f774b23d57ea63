package dev.latchkey.enrolment;

/** Registers the required action {@code latchkey-verify-phone}. */
public final class VerifyPhoneFactory extends VerifyContactActionFactory {

    public VerifyPhoneFactory() {
        super(ContactStep.PHONE);
    }
}
