package dev.latchkey.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The realm's own settings that the pack needs. One that an admin has chosen stays, as far as the pack works with it; the
 * switch comes last.
 */
final class SettingsPlan {

    /** What the pack's own doings are recorded as. */
    private static final Set<String> EVENT_TYPES =
            Set.of(
                    "LOGIN",
                    "LOGIN_ERROR",
                    "SEND_RESET_PASSWORD",
                    "SEND_RESET_PASSWORD_ERROR",
                    "RESET_PASSWORD",
                    "RESET_PASSWORD_ERROR",
                    "UPDATE_PASSWORD",
                    "UPDATE_CREDENTIAL",
                    "UPDATE_CREDENTIAL_ERROR",
                    "REMOVE_CREDENTIAL",
                    "CUSTOM_REQUIRED_ACTION",
                    "USER_DISABLED_BY_TEMPORARY_LOCKOUT");

    private final RealmPicture realm;
    private final Blueprint blueprint;
    private final List<Change> changes = new ArrayList<>();

    private SettingsPlan(RealmPicture realm, Blueprint blueprint) {
        this.realm = realm;
        this.blueprint = blueprint;
    }

    static List<Change> of(RealmPicture realm, Blueprint blueprint) {
        SettingsPlan plan = new SettingsPlan(realm, blueprint);
        plan.plan();
        return plan.changes;
    }

    private void plan() {
        if (!on(RealmSettingNames.RESET_ALLOWED)) {
            set(RealmSettingNames.RESET_ALLOWED, "true", "the sign-in page offers a reset");
        }
        locks();
        waitingPage();
        events();
        set(RealmSettingNames.ENABLED, "true", "Latchkey is switched on");
    }

    private void locks() {
        if (on(RealmSettingNames.BRUTE_FORCE)) {
            return;
        }
        set(RealmSettingNames.BRUTE_FORCE, "true", "wrong passwords lock for a time");
        RealmSettingNames.LOCK_TIMES.forEach(
                name ->
                        set(
                                name,
                                blueprint.settings().get(name),
                                "how locks work; nothing used it before"));
    }

    /** The page that waits for a code lives as long as the code; links that had the same life keep theirs. */
    private void waitingPage() {
        String name = RealmSettingNames.USER_ACTION_LIFE;
        String needed = blueprint.settings().get(name);
        String now = realm.setting(name).orElse("0");
        if (Integer.parseInt(now) >= Integer.parseInt(needed)) {
            return;
        }
        for (String life : RealmSettingNames.LINK_LIVES) {
            if (realm.setting(life).isEmpty()) {
                set(life, now, "that link keeps its life, in seconds");
            }
        }
        set(name, needed, "seconds for which the page that waits for a code stays open");
    }

    private void events() {
        if (!on(RealmSettingNames.EVENTS)) {
            set(RealmSettingNames.EVENTS, "true", "who was locked out, and why, can be looked up");
            keepFor(RealmSettingNames.EVENTS_KEPT);
        }
        realm.setting(RealmSettingNames.EVENT_TYPES)
                .filter(types -> !types.isEmpty())
                .ifPresent(this::eventTypes);
        if (!on(RealmSettingNames.ADMIN_EVENTS)) {
            set(RealmSettingNames.ADMIN_EVENTS, "true", "what admins change can be looked up");
            keepFor(RealmSettingNames.ADMIN_EVENTS_KEPT);
        }
    }

    /** Only where some are chosen: Keycloak saves all of a realm that names none. */
    private void eventTypes(String chosen) {
        Set<String> saved = new TreeSet<>(List.of(chosen.split(",")));
        if (saved.addAll(EVENT_TYPES)) {
            set(
                    RealmSettingNames.EVENT_TYPES,
                    String.join(",", saved),
                    "events of the pack are saved, too");
        }
    }

    private void keepFor(String name) {
        if (realm.setting(name).orElse("0").equals("0")) {
            set(name, blueprint.settings().get(name), "seconds for which events are kept");
        }
    }

    private boolean on(String name) {
        return realm.setting(name).orElse("").equals("true");
    }

    private void set(String name, String value, String why) {
        String before = realm.setting(name).orElse(null);
        if (!value.equals(before)) {
            changes.add(new ChangeSetting(name, before, value, why));
        }
    }
}
