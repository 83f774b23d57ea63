package dev.latchkey.license;

import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The banner and the block page, as somebody reads them who only wanted to work: what, until when, whom to ask. */
final class LicensePage {

    private final Passage passage;
    private final LicenseJudgement judgement;

    LicensePage(Passage passage, LicenseJudgement judgement) {
        this.passage = passage;
        this.judgement = judgement;
    }

    PackPage banner() {
        PackPage page = page("latchkey-license-banner.ftl");
        judgement
                .standing()
                .daysLeft()
                .ifPresent(days -> page.with("daysLeft", Long.toString(days)));
        LicensePolicies.of(settings())
                .openUntil(judgement.standing())
                .ifPresent(end -> page.with("openUntil", shown(end)));
        return page;
    }

    /**
     * @param handle under which the page asks whether it may go on
     * @param checked whether somebody has just asked in vain
     */
    PackPage blocked(String handle, boolean checked) {
        return page("latchkey-license-blocked.ftl")
                .with(
                        "statusUrl",
                        RealmAddress.current(passage.session(), passage.realm())
                                .page("status", handle)
                                .toString())
                .with("onwardUrl", passage.here().toString())
                .with("checked", checked);
    }

    private PackPage page(String template) {
        KeycloakSession session = passage.session();
        License license = judgement.standing().license();
        Billing billing = Billing.of(session, passage.realm(), license.holder());
        PackPage page =
                passage.page(template)
                        .with("state", judgement.standing().state().id())
                        .with("billing", billing.contact());
        billing.company().ifPresent(name -> page.with("company", name));
        license.plan().ifPresent(plan -> page.with("plan", plan));
        license.end()
                .ifPresent(
                        end ->
                                page.with("wholeDay", end.lastDay().isPresent())
                                        .with("until", shown(end)));
        if (judgement.standing().state() != LicenseState.SUSPENDED) {
            // what the operator has stopped, no payment starts again
            new RenewalLink(session, passage.realm())
                    .of(billing, judgement.payer())
                    .ifPresent(link -> page.with("renewUrl", link.toString()));
        }
        Optional.ofNullable(passage.tab().getRedirectUri())
                .map(URI::create)
                .ifPresent(page::leadsTo);
        return page;
    }

    private String shown(LicenseEnd end) {
        Locale locale = passage.session().getContext().resolveLocale(passage.user());
        return LicenseDates.shown(end, settings().get(LicenseSettings.ZONE), locale);
    }

    private RealmSettings settings() {
        return RealmSettings.of(passage.realm());
    }
}
