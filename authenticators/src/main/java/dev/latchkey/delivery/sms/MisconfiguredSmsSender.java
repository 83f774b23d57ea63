package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import org.jboss.logging.Logger;

/**
 * Stands in for a gateway that can't be used, sends nothing and says why each time: an administrator who looks for the
 * missing SMS finds the option to mend in the log, the visitor sees the page that everybody sees.
 */
public final class MisconfiguredSmsSender implements SmsSender {

    private static final Logger LOG = Logger.getLogger(MisconfiguredSmsSender.class);

    private final String complaint;
    private final String word;

    /**
     * @param complaint for the log: the exact option and what is wrong with it
     * @param word for event and metric, such as {@code not-configured}
     */
    public MisconfiguredSmsSender(String complaint, String word) {
        this.complaint = complaint;
        this.word = word;
    }

    @Override
    public SmsResult send(SmsMessage message) {
        LOG.errorf("No SMS was sent. %s", complaint);
        return new SmsResult.Failed(Reason.MISCONFIGURED, word);
    }

    @Override
    public SmsResult reach() {
        return new SmsResult.Failed(Reason.MISCONFIGURED, word);
    }

    @Override
    public void close() {}
}
