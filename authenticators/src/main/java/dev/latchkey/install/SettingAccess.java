package dev.latchkey.install;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;

/** Settings of a realm as texts, by {@link RealmSettingNames}. What has no method of its own is a realm attribute. */
final class SettingAccess {

    private record Access(
            Function<RealmModel, String> read, BiConsumer<RealmModel, String> write) {}

    private static final Map<String, Access> OWN = own();

    private SettingAccess() {}

    /** All that have a value; an attribute that is unset is missing. */
    static Map<String, String> read(RealmModel realm) {
        Map<String, String> settings = new LinkedHashMap<>(realm.getAttributes());
        OWN.forEach((name, access) -> settings.put(name, access.read().apply(realm)));
        return settings;
    }

    /**
     * @param value null unsets, which only attributes can be
     */
    static void write(RealmModel realm, String name, String value) {
        Access access = OWN.get(name);
        if (access != null) {
            access.write().accept(realm, value);
        } else if (value == null) {
            realm.removeAttribute(name);
        } else {
            realm.setAttribute(name, value);
        }
    }

    private static Map<String, Access> own() {
        Map<String, Access> own = new LinkedHashMap<>();
        flag(
                own,
                RealmSettingNames.RESET_ALLOWED,
                RealmModel::isResetPasswordAllowed,
                RealmModel::setResetPasswordAllowed);
        flag(
                own,
                RealmSettingNames.BRUTE_FORCE,
                RealmModel::isBruteForceProtected,
                RealmModel::setBruteForceProtected);
        number(own, "failureFactor", RealmModel::getFailureFactor, RealmModel::setFailureFactor);
        number(
                own,
                "waitIncrementSeconds",
                RealmModel::getWaitIncrementSeconds,
                RealmModel::setWaitIncrementSeconds);
        number(
                own,
                "maxFailureWaitSeconds",
                RealmModel::getMaxFailureWaitSeconds,
                RealmModel::setMaxFailureWaitSeconds);
        number(
                own,
                "maxDeltaTimeSeconds",
                RealmModel::getMaxDeltaTimeSeconds,
                RealmModel::setMaxDeltaTimeSeconds);
        own.put(
                "quickLoginCheckMilliSeconds",
                new Access(
                        realm -> String.valueOf(realm.getQuickLoginCheckMilliSeconds()),
                        (realm, v) -> realm.setQuickLoginCheckMilliSeconds(Long.parseLong(v))));
        number(
                own,
                RealmSettingNames.USER_ACTION_LIFE,
                RealmModel::getAccessCodeLifespanUserAction,
                RealmModel::setAccessCodeLifespanUserAction);
        flag(
                own,
                RealmSettingNames.EVENTS,
                RealmModel::isEventsEnabled,
                RealmModel::setEventsEnabled);
        own.put(
                RealmSettingNames.EVENTS_KEPT,
                new Access(
                        realm -> String.valueOf(realm.getEventsExpiration()),
                        (realm, v) -> realm.setEventsExpiration(Long.parseLong(v))));
        own.put(
                RealmSettingNames.EVENT_TYPES,
                new Access(
                        realm ->
                                realm.getEnabledEventTypesStream()
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                        (realm, v) -> realm.setEnabledEventTypes(types(v))));
        flag(
                own,
                RealmSettingNames.ADMIN_EVENTS,
                RealmModel::isAdminEventsEnabled,
                RealmModel::setAdminEventsEnabled);
        return own;
    }

    private static Set<String> types(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(t -> !t.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void flag(
            Map<String, Access> own,
            String name,
            Function<RealmModel, Boolean> read,
            BiConsumer<RealmModel, Boolean> write) {
        own.put(
                name,
                new Access(
                        realm -> read.apply(realm).toString(),
                        (realm, v) -> write.accept(realm, Boolean.valueOf(v))));
    }

    private static void number(
            Map<String, Access> own,
            String name,
            Function<RealmModel, Integer> read,
            BiConsumer<RealmModel, Integer> write) {
        own.put(
                name,
                new Access(
                        realm -> read.apply(realm).toString(),
                        (realm, v) -> write.accept(realm, Integer.valueOf(v))));
    }
}
