package dev.latchkey.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

    @TempDir Path folder;

    @Test
    void aJvmEndsWhenTheWatchedProcessHasBeenKilled() throws IOException, InterruptedException {
        Path endless =
                Files.writeString(
                        folder.resolve("Endless.java"),
                        "class Endless { public static void main(String[] a) throws Exception {"
                                + " System.out.println(\"up\"); Thread.sleep(600_000); } }");
        Process parent = new ProcessBuilder("sleep", "600").start();
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-javaagent:"
                                        + ParentWatchJar.writeInto(folder)
                                        + "="
                                        + parent.pid(),
                                endless.toString())
                        .redirectErrorStream(true)
                        .start();
        try {
            assertThat(child.inputReader().readLine()).isEqualTo("up");
            assertThat(child.isAlive()).isTrue();

            parent.destroyForcibly();

            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(143);
        } finally {
            parent.destroyForcibly();
            child.destroyForcibly();
        }
    }
}
