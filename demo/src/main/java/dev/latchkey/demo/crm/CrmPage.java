package dev.latchkey.demo.crm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.demo.web.Language;
import dev.latchkey.demo.web.LanguageSwitch;
import dev.latchkey.demo.web.Markup;
import dev.latchkey.demo.web.Site;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the CRM's pages as HTML. */
final class CrmPage {

    static final Site SITE = new Site(CrmPage.class);

    private static final List<String> STAGES = List.of("new", "talks", "offer", "won");
    private static final int DEALS_PER_STAGE = 2;

    /** States of a licence that somebody at work should hear of. */
    private static final Set<String> LICENCE_NEWS = Set.of("expiring", "grace");

    private static final Set<String> TIMES = Set.of("exp", "iat", "auth_time");
    private static final Set<String> PROTOCOL_CLAIMS =
            Set.of(
                    "exp",
                    "iat",
                    "auth_time",
                    "jti",
                    "iss",
                    "aud",
                    "typ",
                    "azp",
                    "nonce",
                    "sid",
                    "at_hash",
                    "acr");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final URI inbox;
    private final URI account;

    CrmPage(URI inbox, URI account) {
        this.inbox = inbox;
        this.account = account;
    }

    /** For strangers. {@code notice} is a text key, or empty for none. */
    Markup welcome(Language language, String notice) {
        Markup line =
                notice.isEmpty()
                        ? Markup.NONE
                        : SITE.render(
                                "notice.html",
                                language,
                                Map.of("notice", SITE.text(language, notice)));
        return page(
                language,
                SITE.text(language, "welcome.title"),
                Markup.NONE,
                SITE.render(
                        "welcome.html",
                        language,
                        Map.of("notice", line, "pipeline", pipeline(language), "inbox", inbox)));
    }

    /** For the one who has signed in. */
    Markup desk(Language language, IdToken who) {
        String name =
                who.text("name").isEmpty() ? who.text("preferred_username") : who.text("name");
        Markup visitor =
                SITE.render(
                        "visitor.html",
                        language,
                        Map.of("name", name, "initials", initials(name), "account", account));
        return page(
                language,
                SITE.text(language, "desk.title"),
                visitor,
                SITE.render(
                        "desk.html",
                        language,
                        Map.of(
                                "name",
                                name,
                                "licence",
                                licence(language, who.claims().path("license")),
                                "pipeline",
                                pipeline(language),
                                "claims",
                                claims(who.claims()))));
    }

    /** A line for as long as the claim calls for one. */
    private static Markup licence(Language language, JsonNode claim) {
        String state = claim.path("state").asText();
        if (!LICENCE_NEWS.contains(state)) {
            return Markup.NONE;
        }
        String notice = SITE.text(language, "licence." + state);
        return SITE.render(
                "notice.html",
                language,
                Map.of("notice", notice + " " + day(claim.path("until").asText(), language)));
    }

    /** The claim says a date, or an instant where the operator has set one. */
    private static String day(String until, Language language) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        return day.format(
                until.contains("T")
                        ? Instant.parse(until).atZone(ZoneId.systemDefault()).toLocalDate()
                        : LocalDate.parse(until));
    }

    /** The renewal portal of this make-believe company. */
    Markup billing(Language language) {
        return page(
                language,
                SITE.text(language, "billing.title"),
                Markup.NONE,
                SITE.render("billing.html", language, Map.of()));
    }

    private Markup page(Language language, String title, Markup visitor, Markup content) {
        return SITE.render(
                "page.html",
                language,
                Map.of(
                        "title", title,
                        "languages", LanguageSwitch.on(language),
                        "visitor", visitor,
                        "content", content,
                        "inbox", inbox));
    }

    private static Markup pipeline(Language language) {
        List<Markup> stages = new ArrayList<>();
        for (String stage : STAGES) {
            List<Markup> deals = new ArrayList<>();
            for (int number = 1; number <= DEALS_PER_STAGE; number++) {
                String deal = "deal." + stage + "." + number;
                deals.add(
                        SITE.render(
                                "deal.html",
                                language,
                                Map.of(
                                        "company", SITE.text(language, deal + ".company"),
                                        "what", SITE.text(language, deal + ".what"),
                                        "sum", SITE.text(language, deal + ".sum"))));
            }
            stages.add(
                    SITE.render(
                            "stage.html",
                            language,
                            Map.of(
                                    "stage", stage,
                                    "name", SITE.text(language, "stage." + stage),
                                    "deals", Markup.join(deals))));
        }
        return Markup.join(stages);
    }

    private static Markup claims(JsonNode claims) {
        List<Markup> ofPerson = new ArrayList<>();
        List<Markup> ofProtocol = new ArrayList<>();
        for (Map.Entry<String, JsonNode> claim : claims.properties()) {
            String name = claim.getKey();
            List<Markup> rows = PROTOCOL_CLAIMS.contains(name) ? ofProtocol : ofPerson;
            Map<String, String> cells =
                    Map.of("name", name, "value", shown(name, claim.getValue()));
            rows.add(SITE.render("claim.html", Language.EN, cells));
        }
        ofPerson.addAll(ofProtocol);
        return Markup.join(ofPerson);
    }

    private static String shown(String claim, JsonNode value) {
        if (TIMES.contains(claim)) {
            return TIME.format(Instant.ofEpochSecond(value.asLong()));
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString();
    }
}
