package dev.latchkey.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One call of {@code bin/kc.sh} (or {@code kc.bat}) as a child that does not outlive this JVM. */
final class KeycloakCommand {

    private final Path home;
    private final List<String> arguments;
    private final Map<String, String> environment;

    KeycloakCommand(Path home, List<String> arguments, Map<String, String> environment) {
        this.home = home;
        this.arguments = arguments;
        this.environment = environment;
    }

    ProcessTree start(ServerLog log) throws IOException {
        List<String> commandLine = new ArrayList<>();
        commandLine.add(script().toString());
        commandLine.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(commandLine).directory(home.toFile()).redirectErrorStream(true);
        prepare(builder.environment());
        Process process = builder.start();
        log.follow(process);
        return new ProcessTree(process);
    }

    private Path script() {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh");
    }

    private void prepare(Map<String, String> child) throws IOException {
        // The caller's shell must not configure this server behind the caller's back.
        child.keySet()
                .removeIf(
                        name ->
                                name.startsWith("KC_")
                                        || name.equals("JAVA")
                                        || name.equals("JAVA_OPTS"));
        child.put("JAVA_HOME", System.getProperty("java.home"));
        child.putAll(environment);
        String agent =
                "\"-javaagent:"
                        + ParentWatchJar.writeInto(home)
                        + "="
                        + ProcessHandle.current().pid()
                        + "\"";
        child.merge("JAVA_OPTS_APPEND", agent, (given, watch) -> given + " " + watch);
    }

    @Override
    public String toString() {
        return "kc." + (File.separatorChar == '\\' ? "bat " : "sh ") + String.join(" ", arguments);
    }
}
