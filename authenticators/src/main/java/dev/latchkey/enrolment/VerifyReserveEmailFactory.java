package dev.latchkey.enrolment;

/** Registers the required action {@code latchkey-verify-reserve-email}. */
public final class VerifyReserveEmailFactory extends VerifyContactActionFactory {

    public VerifyReserveEmailFactory() {
        super(ContactStep.RESERVE_EMAIL);
    }
}
