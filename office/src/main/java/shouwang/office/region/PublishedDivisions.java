package shouwang.office.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import shouwang.office.region.Division.Level;

/** The published divisions of 乐至县 as they come with the program: public codes, no personal data. */
public final class PublishedDivisions {

    private PublishedDivisions() {}

    /** All of them, from the province down; a parent stands before its children. */
    public static List<Division> read() {
        try (InputStream file = Objects.requireNonNull(
                PublishedDivisions.class.getResourceAsStream("/divisions/512022.csv"), "divisions/512022.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(PublishedDivisions::division)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Division division(String[] cells) {
        return new Division(
                cells[0],
                cells[1],
                Level.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                Optional.of(cells[3]).filter(parent -> !parent.isEmpty()),
                Optional.empty());
    }
}
