package dev.latchkey.server.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings about licences. None of them can block a realm's admins, whatever is typed. */
public final class LicenseSettings {

    public static final Setting<String> SOURCE =
            new Setting<>(
                    "latchkey.license.source",
                    "attributes",
                    SettingTypes.name(),
                    "Where licences are looked up: a provider of the SPI latchkey-license-source.");

    public static final Setting<ZoneId> ZONE =
            new Setting<>(
                    "latchkey.license.zone",
                    "UTC",
                    SettingTypes.zone(),
                    "The time zone in which a licence's last day ends, and in which pages and mails show times.");

    public static final Setting<Integer> WARN_DAYS =
            new Setting<>(
                    "latchkey.license.warnDays",
                    "14",
                    SettingTypes.number(0, 365),
                    "How many days before its end a licence counts as expiring.");

    public static final Setting<Integer> GRACE_DAYS =
            new Setting<>(
                    "latchkey.license.graceDays",
                    "3",
                    SettingTypes.number(0, 365),
                    "How many days after its end a licence is in grace before it counts as expired.");

    public static final Setting<LicenseEffect> ON_EXPIRING =
            effect("onExpiring", "warn", "What an expiring licence does");

    public static final Setting<LicenseEffect> ON_GRACE =
            effect("onGrace", "warn", "What a licence in grace does");

    public static final Setting<LicenseEffect> ON_EXPIRED =
            effect("onExpired", "payer", "What an expired licence does");

    public static final Setting<LicenseEffect> ON_SUSPENDED =
            effect("onSuspended", "blocked", "What a suspended licence does");

    public static final Setting<LicenseEffect> ON_MISSING =
            effect("onMissing", "full", "What no licence, or one that can't be read, does");

    public static final Setting<Set<String>> PAYER_CLIENTS =
            new Setting<>(
                    "latchkey.license.payerClients",
                    "crm-billing",
                    SettingTypes.texts(255),
                    "Clients that payers (realm role license-payer) reach although blocked, separated by commas.");

    public static final Setting<Optional<String>> RENEW_URL =
            new Setting<>(
                    "latchkey.license.renewUrl",
                    "",
                    SettingTypes.webAddress(),
                    "Where everybody's renewal button leads; if not set, payers are led to the first payer client's home.");

    public static final Setting<Set<WebOrigin>> RENEW_ORIGINS =
            new Setting<>(
                    "latchkey.license.renewOrigins",
                    "",
                    SettingTypes.origins(),
                    "Origins that a renewal button may lead to, besides those of the payer clients.");

    public static final Setting<Optional<String>> BILLING_NAME =
            new Setting<>(
                    "latchkey.license.billingName",
                    "",
                    SettingTypes.text(120),
                    "Who renews licences, where the organization does not name its own billing contact.");

    public static final Setting<Optional<String>> BILLING_EMAIL =
            new Setting<>(
                    "latchkey.license.billingEmail",
                    "",
                    SettingTypes.mailAddress(),
                    "That contact's e-mail address; reminders about a licence of the realm itself go there, too.");

    public static final Setting<Optional<String>> BILLING_PHONE =
            new Setting<>(
                    "latchkey.license.billingPhone",
                    "",
                    SettingTypes.text(40),
                    "That contact's phone number, as it should be shown.");

    public static final Setting<Boolean> END_SESSIONS =
            new Setting<>(
                    "latchkey.license.endSessions",
                    "false",
                    SettingTypes.flag(),
                    "Whether sessions end within a minute once a licence blocks; else with their next refresh.");

    public static final Setting<Boolean> REMIND =
            new Setting<>(
                    "latchkey.license.remind",
                    "true",
                    SettingTypes.flag(),
                    "Whether reminders go out before and after the end of licences, and on renewal.");

    public static final Setting<Set<Integer>> REMIND_DAYS =
            new Setting<>(
                    "latchkey.license.remindDays",
                    "14, 7, 3, 1",
                    SettingTypes.numbers(1, 365),
                    "On how many days before the end to remind, separated by commas.");

    private static final List<Setting<?>> ALL =
            List.of(
                    SOURCE,
                    ZONE,
                    WARN_DAYS,
                    GRACE_DAYS,
                    ON_EXPIRING,
                    ON_GRACE,
                    ON_EXPIRED,
                    ON_SUSPENDED,
                    ON_MISSING,
                    PAYER_CLIENTS,
                    RENEW_URL,
                    RENEW_ORIGINS,
                    BILLING_NAME,
                    BILLING_EMAIL,
                    BILLING_PHONE,
                    END_SESSIONS,
                    REMIND,
                    REMIND_DAYS);

    private LicenseSettings() {}

    static List<Setting<?>> all() {
        return ALL;
    }

    private static Setting<LicenseEffect> effect(String name, String standard, String what) {
        return new Setting<>(
                "latchkey.license." + name,
                standard,
                SettingTypes.oneOf(LicenseEffect.class),
                what + ": full, warn, payer or blocked.");
    }
}
