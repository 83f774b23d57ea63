package dev.latchkey.reset;

import dev.latchkey.delivery.Channel;

/** How many digits a code has: six on a phone, which some people retype; eight by mail, where it lives longer (R10). */
final class CodeLength {

    private static final int SMS = 6;
    private static final int EMAIL = 8;

    private CodeLength() {}

    static int of(Channel channel) {
        return channel == Channel.SMS ? SMS : EMAIL;
    }
}
