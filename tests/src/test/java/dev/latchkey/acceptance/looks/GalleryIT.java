package dev.latchkey.acceptance.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pictures show is compared where they are taken, by {@link PagesLookIT} and {@link MailsLookIT}. */
@DisplayName("The gallery")
class GalleryIT {

    private final Album album = new Album(Path.of("never used"));

    @Test
    @DisplayName("has no pictures of what is not there any more")
    void hasNoOther() {
        List<String> places =
                Stream.concat(places(Sample.pages()), places(Sample.mails())).toList();

        assertThat(places).doesNotHaveDuplicates();
        assertThat(album.superfluous(places)).isEmpty();
    }

    @Test
    @DisplayName("has an index that shows all of it")
    void isIndexed() {
        assertThat(album.index(GalleryIndex.text())).isEmpty();
    }

    @Test
    @DisplayName("would notice a line that moved, and not a shade (control)")
    void controlChangesAreNoticed(@TempDir Path folder) throws IOException {
        Picture line = picture(100, 0x161d2b);
        line.write(folder.resolve("line.png"));
        Picture kept = Picture.read(folder.resolve("line.png"));

        assertThat(line.changedSince(kept)).isZero();
        assertThat(picture(100, 0x263040).changedSince(kept)).isZero();
        assertThat(picture(103, 0x161d2b).changedSince(kept)).isGreaterThan(0.005);
    }

    private static Stream<String> places(List<Sample> samples) {
        return samples.stream()
                .flatMap(
                        sample ->
                                Sample.LANGUAGES.stream()
                                        .flatMap(
                                                language ->
                                                        View.PICTURED.stream()
                                                                .map(
                                                                        view ->
                                                                                Album.place(
                                                                                        sample,
                                                                                        language,
                                                                                        view))));
    }

    /** A line of three pixels across a white page of 300. */
    private static Picture picture(int lineAt, int colour) throws IOException {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, y >= lineAt && y < lineAt + 3 ? colour : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return Picture.of(png.toByteArray());
    }
}
