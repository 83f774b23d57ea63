package dev.latchkey.demo.inbox;

import dev.latchkey.demo.people.DemoPeople;
import dev.latchkey.demo.people.DemoPerson;
import dev.latchkey.demo.web.Language;
import dev.latchkey.demo.web.LanguageSwitch;
import dev.latchkey.demo.web.Links;
import dev.latchkey.demo.web.Markup;
import dev.latchkey.demo.web.Site;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the inbox as HTML. */
final class InboxPage {

    static final Site SITE = new Site(InboxPage.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final MessageStore store;
    private final List<DemoPerson> people;
    private final URI crm;

    InboxPage(MessageStore store, List<DemoPerson> people, URI crm) {
        this.store = store;
        this.people = people;
        this.crm = crm;
    }

    /** The whole page. */
    Markup page(Language language, Instant now) {
        return SITE.render(
                "inbox.html",
                language,
                Map.of(
                        "languages", LanguageSwitch.on(language),
                        "people", people(language, now),
                        "feed", feed(language),
                        "crm", crm));
    }

    /** The part that changes when something arrives. */
    Markup feed(Language language) {
        return SITE.render(
                "feed.html",
                language,
                Map.of("mails", mails(language), "phones", phones(language), "crm", crm));
    }

    private Markup people(Language language, Instant now) {
        return Markup.join(people.stream().map(person -> person(person, language, now)).toList());
    }

    private static Markup person(DemoPerson person, Language language, Instant now) {
        Markup code =
                person.authenticator()
                        .map(
                                app ->
                                        SITE.render(
                                                "otp.html",
                                                language,
                                                Map.of(
                                                        "username", person.username(),
                                                        "period", app.periodSeconds(),
                                                        "code", app.codeAt(now))))
                        .orElse(Markup.NONE);
        return SITE.render(
                "person.html",
                language,
                Map.of(
                        "username", person.username(),
                        "name", person.name(),
                        "personLanguage", person.language().ownName(),
                        "story", DemoPeople.story(person, language),
                        "password", person.password().orElse("—"),
                        "code", code));
    }

    private Markup mails(Language language) {
        List<Markup> letters = new ArrayList<>();
        for (Mail mail : store.mails()) {
            letters.add(mail(mail, language, letters.isEmpty()));
        }
        return letters.isEmpty()
                ? SITE.render("no-mail.html", language, Map.of())
                : Markup.join(letters);
    }

    private static Markup mail(Mail mail, Language language, boolean open) {
        return SITE.render(
                "mail.html",
                language,
                Map.of(
                        "id", mail.id(),
                        "open", new Markup(open ? "open" : ""),
                        "subject", mail.subject(),
                        "from", mail.from(),
                        "to", mail.to(),
                        "at", mail.at(),
                        "time", TIME.format(mail.at()),
                        "tabs", tabs(mail, language)));
    }

    private static Markup tabs(Mail mail, Language language) {
        List<Markup> tabs = new ArrayList<>();
        mail.html()
                .ifPresent(
                        html ->
                                tabs.add(
                                        tab(
                                                mail,
                                                language,
                                                "letter",
                                                letter(mail, language),
                                                true)));
        mail.text()
                .ifPresent(
                        text ->
                                tabs.add(
                                        tab(
                                                mail,
                                                language,
                                                "text",
                                                Links.in(text),
                                                tabs.isEmpty())));
        tabs.add(tab(mail, language, "source", Markup.escaped(mail.source()), tabs.isEmpty()));
        return Markup.join(tabs);
    }

    private static Markup letter(Mail mail, Language language) {
        return SITE.render(
                "letter.html",
                language,
                Map.of("id", mail.id(), "subject", mail.subject(), "sandbox", LetterBody.SANDBOX));
    }

    private static Markup tab(
            Mail mail, Language language, String kind, Markup content, boolean chosen) {
        return SITE.render(
                "tab.html",
                language,
                Map.of(
                        "id",
                        mail.id(),
                        "kind",
                        kind,
                        "label",
                        SITE.text(language, "tab." + kind),
                        "checked",
                        new Markup(chosen ? "checked" : ""),
                        "content",
                        content));
    }

    private Markup phones(Language language) {
        Map<String, List<Markup>> bubblesByNumber = new LinkedHashMap<>();
        for (Sms sms : store.texts()) {
            bubblesByNumber
                    .computeIfAbsent(sms.to(), number -> new ArrayList<>())
                    .add(bubble(sms, language));
        }
        List<Markup> phones = new ArrayList<>();
        bubblesByNumber.forEach((number, bubbles) -> phones.add(phone(number, bubbles, language)));
        return phones.isEmpty()
                ? SITE.render("no-sms.html", language, Map.of())
                : Markup.join(phones);
    }

    private Markup phone(String number, List<Markup> bubbles, Language language) {
        String owner =
                people.stream()
                        .filter(person -> person.phone().filter(number::equals).isPresent())
                        .map(DemoPerson::name)
                        .findFirst()
                        .orElse("");
        return SITE.render(
                "phone.html",
                language,
                Map.of("number", number, "owner", owner, "bubbles", Markup.join(bubbles)));
    }

    private static Markup bubble(Sms sms, Language language) {
        return SITE.render(
                "bubble.html",
                language,
                Map.of(
                        "id",
                        sms.id(),
                        "text",
                        Links.in(sms.text()),
                        "at",
                        sms.at(),
                        "time",
                        TIME.format(sms.at())));
    }
}
