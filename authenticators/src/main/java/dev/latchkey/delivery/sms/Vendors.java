package dev.latchkey.delivery.sms;

/**
 * The vendors that come with the pack. The server tells providers apart by their factories' classes, so each vendor needs one;
 * all that is known of it is in its file, {@code vendors/<id>.properties}.
 */
public final class Vendors {

    private Vendors() {}

    /** SMSC, {@code smsc.ru}. */
    public static final class Smsc extends VendorGatewayFactory {
        public Smsc() {
            super("smsc");
        }
    }

    /** SMS.RU. */
    public static final class SmsRu extends VendorGatewayFactory {
        public SmsRu() {
            super("sms-ru");
        }
    }

    /** SMS Aero. */
    public static final class SmsAero extends VendorGatewayFactory {
        public SmsAero() {
            super("sms-aero");
        }
    }

    /** MTS Exolve. */
    public static final class Exolve extends VendorGatewayFactory {
        public Exolve() {
            super("exolve");
        }
    }

    /** Devino Telecom. */
    public static final class Devino extends VendorGatewayFactory {
        public Devino() {
            super("devino");
        }
    }

    /** Twilio. */
    public static final class Twilio extends VendorGatewayFactory {
        public Twilio() {
            super("twilio");
        }
    }

    /** Vonage. */
    public static final class Vonage extends VendorGatewayFactory {
        public Vonage() {
            super("vonage");
        }
    }
}
