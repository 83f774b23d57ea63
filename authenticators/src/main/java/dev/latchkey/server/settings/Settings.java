package dev.latchkey.server.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every per-realm setting of the pack. Bounds come from the norms where they set
 * any: a code lives at most ten minutes over the phone network (R08, R09).
 */
public final class Settings {

    public static final Setting<Boolean> ENABLED =
            new Setting<>(
                    "latchkey.enabled",
                    "false",
                    SettingTypes.flag(),
                    "Switches the pack on for this realm. Off, it does nothing.");

    public static final Setting<String> DEFAULT_REGION =
            new Setting<>(
                    "latchkey.defaultRegion",
                    "RU",
                    SettingTypes.region(),
                    "Country whose way of writing phone numbers is assumed when no country code is typed.");

    public static final Setting<String> SMS_GATEWAY =
            new Setting<>(
                    "latchkey.sms.gateway",
                    "generic",
                    SettingTypes.name(),
                    "Which SMS gateway of the server this realm uses: a provider of the SPI latchkey-sms.");

    public static final Setting<Set<String>> SMS_COUNTRIES =
            new Setting<>(
                    "latchkey.sms.countries",
                    "RU",
                    SettingTypes.regions(),
                    "Countries whose numbers may get an SMS, separated by commas.");

    public static final Setting<SmsContent> SMS_CONTENT =
            new Setting<>(
                    "latchkey.sms.content",
                    "code",
                    SettingTypes.oneOf(SmsContent.class),
                    "What a reset SMS carries: code, link or both.");

    public static final Setting<Integer> SMS_PER_DAY =
            new Setting<>(
                    "latchkey.sms.perDay",
                    "1000",
                    SettingTypes.number(0, 1_000_000),
                    "SMS that the whole realm may send in a day; past it resets go by e-mail.");

    public static final Setting<Duration> SMS_CODE_LIFE =
            new Setting<>(
                    "latchkey.reset.smsLifespan",
                    "600",
                    SettingTypes.seconds(60, 600),
                    "How long a code or link sent by SMS works, in seconds.");

    public static final Setting<Duration> MAIL_CODE_LIFE =
            new Setting<>(
                    "latchkey.reset.emailLifespan",
                    "1800",
                    SettingTypes.seconds(60, 3600),
                    "How long a code or link sent by e-mail works, in seconds.");

    public static final Setting<Integer> TRIES_PER_CODE =
            new Setting<>(
                    "latchkey.reset.triesPerCode",
                    "5",
                    SettingTypes.number(1, 10),
                    "Tries for each code, and for all codes of an account while they live.");

    public static final Setting<Integer> TRIES_PER_DAY =
            new Setting<>(
                    "latchkey.reset.triesPerDay",
                    "10",
                    SettingTypes.number(1, 100),
                    "Tries for an account in a day; past it only links are sent.");

    public static final Setting<Integer> SMS_PER_HOUR_PER_NUMBER =
            new Setting<>(
                    "latchkey.reset.smsPerHour",
                    "5",
                    SettingTypes.number(1, 100),
                    "SMS that one number may get in an hour.");

    public static final Setting<Integer> SMS_PER_DAY_PER_NUMBER =
            new Setting<>(
                    "latchkey.reset.smsPerDay",
                    "10",
                    SettingTypes.number(1, 1000),
                    "SMS that one number may get in a day.");

    public static final Setting<Integer> MAILS_PER_HOUR_PER_ADDRESS =
            new Setting<>(
                    "latchkey.reset.emailsPerHour",
                    "10",
                    SettingTypes.number(1, 1000),
                    "E-mails about a reset that one address may get in an hour.");

    public static final Setting<Integer> REQUESTS_PER_HOUR_PER_NETWORK =
            new Setting<>(
                    "latchkey.reset.requestsPerNetworkPerHour",
                    "60",
                    SettingTypes.number(1, 1_000_000),
                    "Resets, and as many unlock links, that one client network (/24, /64) may ask for in an hour.");

    public static final Setting<Boolean> SIGN_IN_AFTER_RESET =
            new Setting<>(
                    "latchkey.reset.signIn",
                    "false",
                    SettingTypes.flag(),
                    "Whether a reset that was finished in the browser where it began also signs in.");

    /** NIST SP 800-63B-4, 3.1.1.2: 15 alone, 8 with a second factor (R30). */
    public static final Setting<Integer> PASSWORD_LENGTH_ALONE =
            new Setting<>(
                    "latchkey.password.lengthAlone",
                    "15",
                    SettingTypes.number(1, 64),
                    "Characters that a password needs, by the policy latchkey-guessable, where there is no second factor.");

    public static final Setting<Integer> NETWORK_FAILURES =
            new Setting<>(
                    "latchkey.lockout.failuresPerNetwork",
                    "50",
                    SettingTypes.number(5, 1_000_000),
                    "Failed sign-ins of one client network (/24, /64) in an hour, over all accounts, after which it is slowed down.");

    public static final Setting<Set<String>> OFFICE_NETWORKS =
            new Setting<>(
                    "latchkey.lockout.offices",
                    "",
                    SettingTypes.addresses(),
                    "Addresses of offices with many people, separated by commas: their networks are never slowed down.");

    public static final Setting<Integer> LONGEST_STREAK =
            new Setting<>(
                    "latchkey.lockout.longestStreak",
                    "100",
                    SettingTypes.number(10, 100),
                    "Failed sign-ins in a row after which a device that the account does not know needs a link sent by e-mail or SMS first.");

    public static final Setting<Boolean> LOCK_STOPS_BROKER =
            new Setting<>(
                    "latchkey.lockout.stopsBroker",
                    "false",
                    SettingTypes.flag(),
                    "Whether a lock also stops sign-ins through an identity provider, which compare no password.");

    public static final Setting<Duration> UNLOCK_LINK_LIFE =
            new Setting<>(
                    "latchkey.unlock.lifespan",
                    "600",
                    SettingTypes.seconds(60, 600),
                    "How long an unlock link works, in seconds.");

    public static final Setting<Integer> UNLOCK_LINKS_PER_HOUR =
            new Setting<>(
                    "latchkey.unlock.linksPerHour",
                    "10",
                    SettingTypes.number(1, 100),
                    "Unlock links that one address or number may get in an hour.");

    public static final Setting<Asking> ASK_FOR_PHONE =
            new Setting<>(
                    "latchkey.contact.askPhone",
                    "off",
                    SettingTypes.oneOf(Asking.class),
                    "Whether an account without a verified phone is asked for one at sign-in: off, offer or require.");

    public static final Setting<Asking> ASK_FOR_RESERVE_EMAIL =
            new Setting<>(
                    "latchkey.contact.askReserveEmail",
                    "off",
                    SettingTypes.oneOf(Asking.class),
                    "Whether an account without a verified reserve e-mail address is asked for one at sign-in: off, offer or require.");

    public static final Setting<Integer> ASK_AGAIN_AFTER =
            new Setting<>(
                    "latchkey.contact.askAgainDays",
                    "30",
                    SettingTypes.number(1, 365),
                    "Days until somebody who put an offer off sees it again.");

    public static final Setting<Boolean> ONE_ACCOUNT_PER_PHONE =
            new Setting<>(
                    "latchkey.contact.oneAccountPerPhone",
                    "true",
                    SettingTypes.flag(),
                    "Whether a phone that is one account's can't be verified by another. Accounts that share one already are left alone.");

    public static final Setting<Integer> PROOFS_PER_HOUR =
            new Setting<>(
                    "latchkey.contact.messagesPerHour",
                    "5",
                    SettingTypes.number(1, 100),
                    "Codes to verify a contact that one number or address may get in an hour, and twice as many in a day.");

    public static final Setting<Integer> PROOFS_PER_DAY_OF_ACCOUNT =
            new Setting<>(
                    "latchkey.contact.messagesPerAccountPerDay",
                    "10",
                    SettingTypes.number(1, 1000),
                    "Codes to verify a contact that one account may have sent in a day.");

    public static final Setting<Integer> CONTACT_WAIT =
            new Setting<>(
                    "latchkey.contact.waitHours",
                    "72",
                    SettingTypes.number(0, 168),
                    "Hours before an account can be recovered through a contact that was changed.");

    public static final Setting<Integer> CONTACT_UNDO =
            new Setting<>(
                    "latchkey.contact.undoDays",
                    "7",
                    SettingTypes.number(0, 30),
                    "Days in which a contact that was replaced can put itself and the new one on hold.");

    public static final Setting<Set<CodeContact>> SECOND_FACTOR_CONTACTS =
            new Setting<>(
                    "latchkey.secondFactor.contacts",
                    "reserve-phone, reserve-email",
                    SettingTypes.someOf(CodeContact.class),
                    "Contacts that a code may go to which stands in for a lost second factor: reserve-phone, reserve-email, phone, email, separated by commas.");

    public static final Setting<Integer> READINESS_DAYS =
            new Setting<>(
                    "latchkey.readiness.remindDays",
                    "30",
                    SettingTypes.number(0, 365),
                    "Days between two reminders to prepare for the loss of a second factor; 0 reminds nobody.");

    public static final Setting<Optional<String>> PRODUCT =
            new Setting<>(
                    "latchkey.brand.product",
                    "",
                    SettingTypes.text(60),
                    "The product's name on pages and in messages; the realm's display name if not set.");

    public static final Setting<Optional<String>> CRM_CLIENT =
            new Setting<>(
                    "latchkey.crm.client",
                    "crm",
                    SettingTypes.text(255),
                    "The client whose home page {realm}/latchkey/start leads to.");

    public static final Setting<Optional<String>> SUPPORT_EMAIL =
            new Setting<>(
                    "latchkey.support.email",
                    "",
                    SettingTypes.mailAddress(),
                    "Support's e-mail address on pages and in messages.");

    public static final Setting<Optional<String>> SUPPORT_PHONE =
            new Setting<>(
                    "latchkey.support.phone",
                    "",
                    SettingTypes.text(40),
                    "Support's phone number, as it should be shown.");

    public static final Setting<Optional<String>> SUPPORT_URL =
            new Setting<>(
                    "latchkey.support.url", "", SettingTypes.webAddress(), "Support's web page.");

    public static final Setting<Optional<String>> SUPPORT_HOURS =
            new Setting<>(
                    "latchkey.support.hours",
                    "",
                    SettingTypes.text(120),
                    "When support answers, as it should be shown.");

    private static final List<Setting<?>> COMMON =
            List.of(
                    ENABLED,
                    DEFAULT_REGION,
                    SMS_GATEWAY,
                    SMS_COUNTRIES,
                    SMS_CONTENT,
                    SMS_PER_DAY,
                    SMS_CODE_LIFE,
                    MAIL_CODE_LIFE,
                    TRIES_PER_CODE,
                    TRIES_PER_DAY,
                    SMS_PER_HOUR_PER_NUMBER,
                    SMS_PER_DAY_PER_NUMBER,
                    MAILS_PER_HOUR_PER_ADDRESS,
                    REQUESTS_PER_HOUR_PER_NETWORK,
                    SIGN_IN_AFTER_RESET,
                    PASSWORD_LENGTH_ALONE,
                    NETWORK_FAILURES,
                    OFFICE_NETWORKS,
                    LONGEST_STREAK,
                    LOCK_STOPS_BROKER,
                    UNLOCK_LINK_LIFE,
                    UNLOCK_LINKS_PER_HOUR,
                    ASK_FOR_PHONE,
                    ASK_FOR_RESERVE_EMAIL,
                    ASK_AGAIN_AFTER,
                    ONE_ACCOUNT_PER_PHONE,
                    PROOFS_PER_HOUR,
                    PROOFS_PER_DAY_OF_ACCOUNT,
                    CONTACT_WAIT,
                    CONTACT_UNDO,
                    SECOND_FACTOR_CONTACTS,
                    READINESS_DAYS,
                    PRODUCT,
                    CRM_CLIENT,
                    SUPPORT_EMAIL,
                    SUPPORT_PHONE,
                    SUPPORT_URL,
                    SUPPORT_HOURS);

    private static final List<Setting<?>> ALL =
            Stream.of(COMMON, LicenseSettings.all(), RetentionSettings.all())
                    .flatMap(List::stream)
                    .toList();

    private Settings() {}

    /** All of them, in the order in which the documentation lists them. */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** The setting with that key, if there is one. */
    public static Optional<Setting<?>> byKey(String key) {
        return ALL.stream().<Setting<?>>map(s -> s).filter(s -> s.key().equals(key)).findFirst();
    }
}
