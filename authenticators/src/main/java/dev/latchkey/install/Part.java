package dev.latchkey.install;

/** Kinds of things that a realm has many of, each by its own name, and that the pack adds some to. */
public enum Part {
    ROLE("realm role"),
    REQUIRED_ACTION("required action"),
    PROFILE_GROUP("group of user attributes"),
    PROFILE_ATTRIBUTE("user attribute"),
    /** By language and key, such as {@code ru profile.yes}. */
    TEXT("text"),
    CLIENT_PROFILE("client profile"),
    CLIENT_POLICY("client policy");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
