package dev.latchkey.license;

import dev.latchkey.server.metrics.PackCounter;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What events say about licences. */
final class LicenseEvents {

    /** Detail with the licence's state, on sign-ins and refusals. */
    static final String STATE = "latchkey_license";

    /** Detail with what can't be read, and where it is. */
    private static final String PROBLEM = "latchkey_license_problem";

    private static final String TOLD = "latchkey.license.told";

    private LicenseEvents() {}

    /** Adds the state to the sign-in that is under way. */
    static void describe(EventBuilder event, LicenseStanding standing) {
        event.detail(STATE, standing.state().id());
        standing.license()
                .unreadable()
                .ifPresent(
                        wrong ->
                                event.detail(
                                        PROBLEM,
                                        standing.license().holder().described()
                                                + ": "
                                                + wrong.attribute()
                                                + " '"
                                                + LicenseWarnings.shown(wrong.value())
                                                + "'"));
    }

    /** Books a refused sign-in, once for each tab and state: a page that waits is reloaded often. */
    static void refused(
            EventBuilder event,
            AuthenticationSessionModel tab,
            UserModel user,
            LicenseJudgement judgement) {
        String state = judgement.standing().state().id();
        if (state.equals(tab.getAuthNote(TOLD))) {
            return;
        }
        tab.setAuthNote(TOLD, state);
        PackCounter.LICENSE_REFUSED.count("sign-in", state);
        EventBuilder refusal = event.clone().event(EventType.LOGIN).user(user);
        describe(refusal, judgement.standing());
        refusal.error(judgement.error());
    }
}
