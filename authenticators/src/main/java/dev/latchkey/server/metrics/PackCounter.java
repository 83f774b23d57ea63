package dev.latchkey.server.metrics;

import static dev.latchkey.server.metrics.Tag.of;
import static dev.latchkey.server.metrics.Tag.ofProviders;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the pack counts, in Micrometer's global registry, which the server exposes with {@code --metrics-enabled=true}. Tags
 * carry kinds from a closed list, never names, numbers or addresses (DESIGN rule 8).
 */
public enum PackCounter {
    MESSAGES(
            "latchkey_messages",
            "Messages handed to the mail server or an SMS gateway",
            Values.CHANNEL,
            of(
                    "outcome",
                    "accepted",
                    "email-not-sent",
                    "held",
                    "sms-unreachable",
                    "sms-timeout",
                    "sms-unreadable",
                    "sms-refused",
                    "sms-bad-number",
                    "sms-no-money",
                    "sms-unauthorized",
                    "sms-rate-limited",
                    "sms-sim-replaced",
                    "sms-misconfigured")),
    SMS("latchkey_sms", "SMS by gateway", ofProviders("gateway"), Values.SMS_OUTCOME),
    SMS_FAILOVERS(
            "latchkey_sms_failovers",
            "SMS that another gateway of the route had to take",
            ofProviders("from"),
            ofProviders("to")),
    SMS_SPEND_WARNINGS(
            "latchkey_sms_spend_warnings",
            "Limits of spend that were reached",
            ofProviders("gateway"),
            of("period", "day", "month")),
    SMS_SIM_REPLACED("latchkey_sms_sim_replaced", "Numbers whose SIM was replaced"),
    RESET_REQUESTS(
            "latchkey_reset_requests",
            "Requests for a password reset",
            Values.CHANNEL,
            of(
                    "outcome",
                    "code",
                    "link",
                    "both",
                    "logins",
                    "type-login",
                    "elsewhere",
                    "switched-off",
                    "user_not_found",
                    "user_disabled",
                    "latchkey_no_contact",
                    "latchkey_limit",
                    "latchkey_not_sent",
                    "latchkey_no_hostname")),
    RESET_PROOFS(
            "latchkey_reset_proofs",
            "Codes and links of a reset that were used",
            Values.CHANNEL,
            of("way", "code", "link")),
    RESETS(
            "latchkey_resets",
            "Resets that ended with a new password",
            Values.CHANNEL,
            of("kind", "recovery", "binding")),
    CODE_TRIES(
            "latchkey_code_tries",
            "Codes that were typed",
            of("purpose", "reset", "second-factor", "contact", "backup-code"),
            of("outcome", "right", "wrong", "latchkey_limit")),
    LOCKS(
            "latchkey_lockout_locks",
            "Locks, by what was locked",
            of("key", "strangers", "device", "recovery", "network")),
    UNLOCKS("latchkey_lockout_unlocks", "Locks that their owner lifted", of("way", "link")),
    UNLOCK_LINKS(
            "latchkey_lockout_unlock_links",
            "Requests for an unlock link",
            Values.CHANNEL,
            of(
                    "outcome",
                    "sent",
                    "user_not_found",
                    "user_disabled",
                    "latchkey_no_contact",
                    "latchkey_limit",
                    "latchkey_not_sent",
                    "latchkey_no_hostname")),
    LICENSE_REFUSED(
            "latchkey_license_refused",
            "Sign-ins that a licence blocked",
            of("where", "sign-in"),
            of("state", "expiring", "grace", "expired", "suspended", "missing")),
    ACCESS_REFUSED(
            "latchkey_access_refused",
            "Tokens that were not granted, or not good any more",
            of("where", "tokens", "userinfo", "introspection"),
            of(
                    "error",
                    "user_disabled",
                    "user_temporarily_disabled",
                    "latchkey_license_expiring",
                    "latchkey_license_grace",
                    "latchkey_license_expired",
                    "latchkey_license_suspended",
                    "latchkey_license_missing")),
    CONTACT_CODES(
            "latchkey_contact_codes", "Codes to verify a contact", Values.CHANNEL, Values.ASKED),
    CONTACTS_PROVED(
            "latchkey_contacts_proved",
            "Contacts that were verified",
            of("kind", "phone", "reserve-phone", "reserve-email")),
    CONTACT_CHANGES(
            "latchkey_contact_changes",
            "Contacts that were changed, put on hold or settled",
            of("kind", "email", "phone", "reserve-phone", "reserve-email"),
            of("outcome", "changed", "held", "settled")),
    SECOND_FACTOR_CODES(
            "latchkey_second_factor_codes",
            "Codes in place of a lost second factor",
            Values.CHANNEL,
            Values.ASKED),
    DISPATCH_DROPPED("latchkey_dispatch_dropped", "Messages dropped because too many waited"),
    DISPATCH_FAILED("latchkey_dispatch_failed", "Work after a request that broke off");

    private final String id;
    private final String description;
    private final List<Tag> tags;

    PackCounter(String id, String description, Tag... tags) {
        this.id = id;
        this.description = description;
        this.tags = List.of(tags);
    }

    /** The name without the suffix {@code _total} that Prometheus sees. */
    public String id() {
        return id;
    }

    /**
     * Adds one.
     *
     * @param values of the tags, in their order
     */
    public void count(String... values) {
        counter(List.of(values)).increment();
    }

    /**
     * Shows all series at 0. Without that a counter's first step is none to whoever computes with differences, as alerts do:
     * the first message that is dropped would ring no bell. Counters by gateway are shown by each gateway.
     */
    public static void showAll() {
        for (PackCounter counter : values()) {
            if (counter.tags.stream().noneMatch(Tag::isOpen)) {
                counter.show();
            }
        }
    }

    /**
     * Shows a counter at 0 in all of its series.
     *
     * @param names for the tags that are names of the server's own providers, in their order
     */
    public void show(String... names) {
        List<List<String>> series = List.of(List.of());
        int next = 0;
        for (Tag tag : tags) {
            series =
                    tag.isOpen()
                            ? each(series, List.of(names[next++]))
                            : each(series, tag.values());
        }
        series.forEach(this::counter);
    }

    private static List<List<String>> each(List<List<String>> series, Iterable<String> values) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> begun : series) {
            for (String value : values) {
                List<String> all = new ArrayList<>(begun);
                all.add(value);
                longer.add(all);
            }
        }
        return longer;
    }

    private Counter counter(List<String> values) {
        if (values.size() != tags.size()) {
            throw new IllegalArgumentException(id + " has " + tags.size() + " tags");
        }
        Tags named = Tags.empty();
        for (int i = 0; i < values.size(); i++) {
            named = named.and(tags.get(i).key(), tags.get(i).bounded(values.get(i)));
        }
        return Counter.builder(id)
                .description(description)
                .tags(named)
                .register(Metrics.globalRegistry);
    }

    /** Tags that several counters have. An enum's own constants can't be used before they are there. */
    private static final class Values {

        private static final Tag CHANNEL = of("channel", "email", "sms");
        private static final Tag ASKED = of("outcome", "asked", "latchkey_limit");
        private static final Tag SMS_OUTCOME =
                of(
                        "outcome",
                        "accepted",
                        "unreachable",
                        "timeout",
                        "unreadable",
                        "refused",
                        "bad-number",
                        "no-money",
                        "unauthorized",
                        "rate-limited",
                        "sim-replaced",
                        "misconfigured");
    }
}
