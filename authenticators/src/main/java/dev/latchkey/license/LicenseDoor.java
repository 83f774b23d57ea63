package dev.latchkey.license;

import dev.latchkey.server.page.PackPage;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * Where a sign-in meets its licence. Lets pass, shows a banner that leads on, or blocks with a page that waits: a GET of that
 * page goes on by itself as soon as the licence is good again, for as long as {@link WaitingDoor} remembers the password.
 */
final class LicenseDoor {

    private static final String GO_ON = "continue";
    private static final String CHECK = "check";
    private static final String SOMEBODY_ELSE = "other";

    private static final String CHECKED = "latchkey.license.checked";

    private final Passage passage;
    private final WaitingDoor waiting;
    private final BannerMemory banners;

    LicenseDoor(Passage passage) {
        this.passage = passage;
        waiting = new WaitingDoor(passage.session(), passage.realm());
        banners = new BannerMemory(passage.session(), passage.realm());
    }

    /** Somebody comes, or comes back. */
    void arrive() {
        LicenseJudgement judgement = judge().orElse(null);
        if (judgement == null) {
            passage.goOn();
            return;
        }
        LicenseEvents.describe(passage.event(), judgement.standing());
        if (waiting.isOver(passage.tab())) {
            // renewed or not: the password was typed too long ago
            passage.leave(freshStart().saying(passage.tab(), "latchkeyLicenseWaitedTooLong"));
            return;
        }
        switch (judgement.verdict()) {
            case PASS -> passage.goOn();
            case WARN -> warn(judgement);
            case BLOCK -> block(judgement);
        }
    }

    /** A button was pressed. */
    void act() {
        if (passage.pressed().equals(SOMEBODY_ELSE)) {
            passage.leave(freshStart().signedOut(passage.tab()));
            return;
        }
        if (passage.pressed().equals(GO_ON)) {
            judge().filter(judgement -> judgement.verdict() == LicenseVerdict.WARN)
                    .ifPresent(judgement -> banners.seen(passage.user(), judgement.standing()));
        }
        if (passage.pressed().equals(CHECK)) {
            passage.tab().setAuthNote(CHECKED, "true");
        }
        arrive();
    }

    /** Whether there is anything to show somebody who has come some other way than through a gate. */
    boolean stops() {
        return judge().filter(
                        judgement ->
                                waiting.isOver(passage.tab())
                                        || judgement.blocks()
                                        || judgement.verdict() == LicenseVerdict.WARN
                                                && showsBanner(judgement))
                .isPresent();
    }

    private Optional<LicenseJudgement> judge() {
        KeycloakSession session = passage.session();
        return new LicenseChecks(session, passage.realm())
                .judge(
                        passage.user(),
                        passage.tab().getClient(),
                        ChosenOrganization.of(session, passage.tab()));
    }

    private FreshStart freshStart() {
        return new FreshStart(passage.session(), passage.realm());
    }

    private void warn(LicenseJudgement judgement) {
        if (showsBanner(judgement)) {
            passage.show(() -> new LicensePage(passage, judgement).banner());
        } else {
            passage.goOn();
        }
    }

    /** Not to a program that only asks whether somebody is signed in: for it, a page means no. */
    private boolean showsBanner(LicenseJudgement judgement) {
        return !isPassive(passage.tab()) && banners.isDue(passage.user(), judgement.standing());
    }

    private void block(LicenseJudgement judgement) {
        LicenseEvents.refused(passage.event(), passage.tab(), passage.user(), judgement);
        passage.show(() -> blockPage(judgement));
    }

    private PackPage blockPage(LicenseJudgement judgement) {
        AuthenticationSessionModel tab = passage.tab();
        String handle =
                waiting.handleFor(
                        tab, passage.user(), ChosenOrganization.of(passage.session(), tab));
        boolean checked = tab.getAuthNote(CHECKED) != null;
        tab.removeAuthNote(CHECKED);
        return new LicensePage(passage, judgement).blocked(handle, checked);
    }

    private static boolean isPassive(AuthenticationSessionModel tab) {
        return TokenUtil.hasPrompt(
                tab.getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
                OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }
}
