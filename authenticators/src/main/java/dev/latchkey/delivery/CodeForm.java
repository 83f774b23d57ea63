package dev.latchkey.delivery;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.Set;

/**
 * What a code and its link are like on a channel: six digits on a phone, which some people retype; eight by mail, where they
 * live longer (R10).
 *
 * @param digits how long the code is
 * @param life how long code and link work
 */
public record CodeForm(int digits, Duration life) {

    private static final int SMS = 6;
    private static final int EMAIL = 8;

    /** Every length there is: a code may come on another channel than the page speaks of. */
    public static final Set<Integer> LENGTHS = Set.of(SMS, EMAIL);

    public static CodeForm of(Channel channel, RealmSettings settings) {
        return channel == Channel.SMS
                ? new CodeForm(SMS, settings.get(Settings.SMS_CODE_LIFE))
                : new CodeForm(EMAIL, settings.get(Settings.MAIL_CODE_LIFE));
    }
}
