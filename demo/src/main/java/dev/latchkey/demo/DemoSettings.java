package dev.latchkey.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the demo is told.
 *
 * @param ports one for each {@link DemoPort}
 * @param reset whether to forget all data of earlier starts
 * @param folder where the server and its data live between starts
 * @param distribution the Keycloak archive
 * @param jars the pack
 * @param realm the realm file
 * @param users the file with the realm's people
 */
record DemoSettings(
        Map<DemoPort, Integer> ports,
        boolean reset,
        Path folder,
        Path distribution,
        List<Path> jars,
        Path realm,
        Path users) {

    /** Reads the properties that demo/pom.xml sets and those that people add with {@code -D}. */
    static DemoSettings of(Properties properties) {
        Map<DemoPort, Integer> ports = new EnumMap<>(DemoPort.class);
        for (DemoPort port : DemoPort.values()) {
            int number = port.in(properties);
            if (ports.containsValue(number)) {
                throw new DemoException(
                        "Port " + number + " is given twice: each part of the demo needs its own.");
            }
            ports.put(port, number);
        }
        Path realms = path(properties, "demo.realms");
        return new DemoSettings(
                ports,
                properties.containsKey("demo.reset")
                        && !properties.getProperty("demo.reset").equals("false"),
                path(properties, "demo.folder"),
                path(properties, "demo.distribution"),
                Arrays.stream(given(properties, "demo.jars").split(",")).map(Path::of).toList(),
                realms.resolve("crm-realm.json"),
                realms.resolve("crm-demo-users.json"));
    }

    int port(DemoPort port) {
        return ports.get(port);
    }

    /** Where browsers find what listens there, without a slash at the end. */
    URI uri(DemoPort port) {
        return URI.create("http://localhost:" + port(port));
    }

    private static Path path(Properties properties, String name) {
        return Path.of(given(properties, name)).toAbsolutePath().normalize();
    }

    private static String given(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new DemoException(name + " is not set: start the demo with mvn -Pdemo.");
        }
        return value;
    }
}
