package shouwang.office.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.access.Access;
import shouwang.office.app.town.SampleTown;
import shouwang.office.app.town.TownFiles;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;
import shouwang.office.screening.ListSource;
import shouwang.office.screening.Screening;

/**
 * The sample town (样板镇) of a first start: its files go through the same doors as a real office's. It is wanted when
 * the database is new and nobody said {@code --empty}; killed half-way, the next start goes on.
 */
@Component
@Order(1)
class SampleTownStart implements FirstStart {

    private static final String STATE = "sample-town";
    private static final String WANTED = "wanted";
    private static final String LOADED = "loaded";

    private final Access access;
    private final Registry registry;
    private final Screening screening;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    SampleTownStart(Access access, Registry registry, Screening screening, OfficeClock clock, JdbcClient jdbc) {
        this.access = access;
        this.registry = registry;
        this.screening = screening;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare(StartOptions options, Consumer<String> say) {
        if (access.isEmpty() && !options.empty() && state().isEmpty()) {
            say(WANTED);
            if (options.officeDay().isEmpty()) {
                clock.startOn(SampleTown.REFERENCE_DAY);
            }
        }
        if (state().contains(WANTED)) {
            say.accept("第一次启动,正在装入样板镇(人员均为虚构)……");
            load(new Printed(say));
            say(LOADED);
        }
    }

    /** Whether this office's town is the sample town, and stands. */
    boolean isLoaded() {
        return state().contains(LOADED);
    }

    private void load(Progress progress) {
        try {
            Path folder = Files.createTempDirectory("shouwang-sample");
            try {
                progress.step("生成样板镇的花名册和名单", 0, 0);
                load(SampleTown.of(SampleTown.SEED).writeTo(folder), progress);
            } finally {
                remove(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void load(TownFiles files, Progress progress) {
        // Killed after this roster was applied, the next start applies it again: twice is once.
        long roster = registry.receive(Actor.OFFICE, handed(files.rosters()));
        registry.stage(Actor.OFFICE, roster, progress);
        registry.apply(Actor.OFFICE, roster, progress);
        for (TownFiles.HandedList list : files.lists()) {
            ListSource source = ListSource.parse(list.said()).orElseThrow();
            screening.takeList(Actor.OFFICE, source, handed(list.path()), progress);
        }
    }

    private static List<HandedIn> handed(List<Path> files) {
        return files.stream().map(SampleTownStart::handed).toList();
    }

    private static HandedIn handed(Path file) {
        return new HandedIn(file, file.getFileName().toString());
    }

    private List<String> state() {
        return jdbc.sql("select value from kernel.setting where name = :name")
                .param("name", STATE)
                .query(String.class)
                .list();
    }

    private void say(String state) {
        jdbc.sql("""
                        insert into kernel.setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).param("name", STATE).param("value", state).update();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One line a step, not one a row. */
    private static final class Printed implements Progress {

        private final Consumer<String> say;
        private String last = "";

        Printed(Consumer<String> say) {
            this.say = say;
        }

        @Override
        public void step(String step, long done, long of) {
            if (!step.equals(last)) {
                last = step;
                say.accept("  " + step + "……");
            }
        }
    }
}
