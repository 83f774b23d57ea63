package dev.latchkey.acceptance.grants;

import java.util.EnumSet;
import java.util.Set;

/** A way to an account's tokens or pages. */
enum Way {
    /** Of sessions that are open already. */
    COOKIE_SSO,
    COOKIE_SSO_WITHOUT_DEVICE_COOKIE,
    CODE_GIVEN_BEFORE,
    REFRESH,
    EXCHANGE,
    DEVICE_FLOW_APPROVED_BEFORE,
    DEVICE_FLOW_APPROVED_IN_SESSION,
    REFRESH_OF_PROGRAM,
    REFRESH_OFFLINE_OF_PROGRAM,
    EXCHANGE_OF_PROGRAM,

    /** Anew in a browser that the account has signed in with before. */
    SIGN_IN_ON_USUAL_DEVICE,
    DEVICE_FLOW_ON_USUAL_DEVICE,

    /** Anew from anywhere else, or without any device that could be told. */
    SIGN_IN_ELSEWHERE,
    DEVICE_FLOW_ELSEWHERE,
    PASSWORD,
    BACKCHANNEL,
    BACKCHANNEL_APPROVED_BEFORE,
    ASSERTION;

    static Set<Way> live() {
        return EnumSet.range(COOKIE_SSO, EXCHANGE_OF_PROGRAM);
    }

    static Set<Way> anewOnUsualDevice() {
        return EnumSet.range(SIGN_IN_ON_USUAL_DEVICE, DEVICE_FLOW_ON_USUAL_DEVICE);
    }

    static Set<Way> anewElsewhere() {
        return EnumSet.range(SIGN_IN_ELSEWHERE, ASSERTION);
    }
}
