package shouwang.bench.lists;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shouwang.bench.Line;
import shouwang.bench.Said;
import shouwang.bench.http.Visitor;
import shouwang.bench.office.MeasuredOffice;
import shouwang.office.access.Access;
import shouwang.office.access.NewPost;
import shouwang.office.access.StartSlip;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;

/**
 * A town officer's list of households over HTTP (农户列表基准), its first page and one far behind, beside the sign-in
 * page. Office, database and whoever asks share the machine; nothing leaves it.
 */
public final class ListBench {

    private static final int HOUSEHOLDS = 100_000;
    private static final int SECONDS = 15;
    private static final int ROWS = 20;
    private static final int FAR_BEHIND = 4_000;
    private static final String SIGN_IN = "/sign-in";
    private static final String FIRST = "/households";
    private static final byte[] ROW = "href=\"/households/".getBytes(StandardCharsets.UTF_8);
    private static final Pattern NEXT = Pattern.compile("href=\"(/households\\?[^\"]*after=[^\"]+)\"");

    private ListBench() {}

    public static void main(String[] arguments) {
        int households = Said.number(arguments, "--households", HOUSEHOLDS);
        int seconds = Said.number(arguments, "--seconds", SECONDS);
        Line.title("list: %d rows a page of %,d households, signed in, 16 connections".formatted(ROWS, households));
        try (MeasuredOffice office = MeasuredOffice.openWithPages()) {
            long roster = office.receive(office.roster(households));
            office.stage(roster);
            office.apply(roster);
            try (Visitor visitor = Visitor.of(office.url())) {
                visitor.signIn(townOfficer(office));
                measure(visitor, new Rush(visitor, seconds), Math.min(FAR_BEHIND, households / ROWS - 1));
            }
        }
        System.exit(0);
    }

    private static void measure(Visitor visitor, Rush rush, int farBehind) {
        long start = System.nanoTime();
        String last = walk(visitor, farBehind);
        double walked = (System.nanoTime() - start) / 1e6 / farBehind;
        Rush.Outcome reference = rush.on(SIGN_IN, ListBench::small);
        print("the sign-in page", reference, reference);
        print("households, page 1", rush.on(FIRST, ListBench::full), reference);
        print("households, page %,d".formatted(farBehind), rush.on(last, ListBench::full), reference);
        // Once more: on a machine with other work the difference tells how far to trust the ratios.
        print("the sign-in page again", rush.on(SIGN_IN, ListBench::small), reference);
        Line.note("walked there by %,d links, one at a time, %.1f ms each".formatted(farBehind - 1, walked));
        Line.end();
    }

    /** Goes from page to page as a person would, to the address of the last one. */
    private static String walk(Visitor visitor, int pages) {
        String address = FIRST;
        for (int page = 1; page < pages; page++) {
            byte[] shown = visitor.page(address);
            full(shown);
            Matcher next = NEXT.matcher(new String(shown, StandardCharsets.UTF_8));
            if (!next.find()) {
                throw new IllegalStateException("no page behind page " + page);
            }
            address = next.group(1).replace("&amp;", "&");
        }
        full(visitor.page(address));
        return address;
    }

    /** Every page must show its rows, also in the middle of a rush. */
    private static void full(byte[] page) {
        int rows = 0;
        for (int at = 0; at < page.length - ROW.length; at++) {
            if (page[at] == ROW[0] && isRow(page, at)) {
                rows++;
            }
        }
        if (rows != ROWS) {
            throw new IllegalStateException("a page with " + rows + " rows");
        }
    }

    /** A link to a household by its number; the page also links to a form for a new one. */
    private static boolean isRow(byte[] page, int at) {
        return Arrays.equals(page, at, at + ROW.length, ROW, 0, ROW.length) && Character.isDigit(page[at + ROW.length]);
    }

    private static void small(byte[] page) {
        if (page.length == 0) {
            throw new IllegalStateException("an empty page");
        }
    }

    private static StartSlip townOfficer(MeasuredOffice office) {
        String town = office.bean(Packs.class).inForce().campaign().area().town();
        return office.bean(Access.class)
                .openForDemo(List.of(new NewPost("样镇办", Optional.of("town"), Role.TOWN_OFFICER, town)))
                .get(0);
    }

    /** The ratio is of requests per second: 0.5 serves half as many as the reference. */
    private static void print(String what, Rush.Outcome outcome, Rush.Outcome reference) {
        Line.figure(
                what,
                "%,.0f requests/s, p50 %.1f ms, p99 %.1f ms"
                        .formatted(outcome.perSecond(), outcome.millis(0.5), outcome.millis(0.99)),
                outcome.perSecond() / reference.perSecond());
    }
}
