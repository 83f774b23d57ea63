package dev.latchkey.demo.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The demo's two languages. */
public enum Language {
    EN("English"),
    RU("Русский");

    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** As in {@code <html lang>} and {@code ui_locales}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return LOCALES.get(ordinal());
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language of exactly this tag. */
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** What an {@code Accept-Language} header asks for; English if it asks for none of ours or is broken. */
    public static Language wantedBy(String acceptLanguage) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? EN : values()[LOCALES.indexOf(best)];
        } catch (IllegalArgumentException broken) {
            return EN;
        }
    }
}
