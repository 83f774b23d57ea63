package dev.latchkey.acceptance.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The fonts that Chromium draws with in tests, whatever the machine has: a bare Debian and a designer's desktop paint the same
 * picture. Inter stands for every family that a page asks for, JetBrains Mono for those of one width.
 */
final class PinnedFonts {

    private static final List<String> FILES =
            List.of(
                    "inter/Inter-Regular.otf",
                    "inter/Inter-Italic.otf",
                    "inter/Inter-SemiBold.otf",
                    "inter/Inter-Bold.otf",
                    "jetbrains_mono/JetBrainsMono-Regular.ttf",
                    "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private static final String CONFIGURATION =
            """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>%1$s</dir>
              <cachedir>%1$s/cache</cachedir>
              <match target="pattern">
                <test name="family"><string>monospace</string></test>
                <edit name="family" mode="prepend" binding="strong"><string>JetBrains Mono</string></edit>
              </match>
              <match target="pattern">
                <edit name="family" mode="append_last"><string>Inter</string></edit>
              </match>
              <match target="font">
                <edit name="antialias" mode="assign"><bool>true</bool></edit>
                <edit name="hinting" mode="assign"><bool>false</bool></edit>
                <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
                <edit name="rgba" mode="assign"><const>none</const></edit>
              </match>
            </fontconfig>
            """;

    private PinnedFonts() {}

    /** What to add to Chromium's environment so that it sees these fonts and no others. */
    static Map<String, String> environment() {
        Path folder = Path.of(System.getProperty("latchkey.target"), "fonts").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                unpack(file, folder);
            }
            Path configuration = folder.resolve("fonts.conf");
            Files.writeString(configuration, CONFIGURATION.formatted(folder));
            return Map.of("FONTCONFIG_FILE", configuration.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String file, Path folder) throws IOException {
        String resource = "/com/formdev/flatlaf/fonts/" + file;
        try (InputStream font = PinnedFonts.class.getResourceAsStream(resource)) {
            if (font == null) {
                throw new IllegalStateException("No " + resource + " on the class path");
            }
            Files.copy(
                    font,
                    folder.resolve(Path.of(file).getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
