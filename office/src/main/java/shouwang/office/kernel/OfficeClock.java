package shouwang.office.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 办公日: the day the office works on. Deadlines, ages and every {@code …On} use it; instants ({@code …At}), the audit
 * and sessions use the real clock.
 *
 * <p>It is set once, kept as its distance from the real day, and moves on with real days.
 */
@Component
public class OfficeClock {

    /** The office's days are Beijing days, wherever the machine stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The setting that keeps how many days the office day is ahead of the real one. */
    public static final String AHEAD_DAYS = "office-day-ahead-days";

    private final Clock clock = Clock.system(ZONE);
    private final JdbcClient jdbc;
    private volatile Optional<Long> aheadDays = Optional.empty();

    public OfficeClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office day. */
    public LocalDate today() {
        return LocalDate.now(clock).plusDays(ahead());
    }

    /** The real instant. */
    public Instant now() {
        return clock.instant();
    }

    /** Makes today the given office day; from tomorrow on it moves with the real days. */
    public void startOn(LocalDate officeDay) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), officeDay);
        jdbc.sql("""
                        insert into kernel.setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """)
                .param("name", AHEAD_DAYS)
                .param("value", Long.toString(days))
                .update();
        aheadDays = Optional.of(days);
    }

    /** Whether the office day differs from the real one: then the page frame says so. */
    public boolean isSet() {
        return ahead() != 0;
    }

    private long ahead() {
        if (aheadDays.isEmpty()) {
            aheadDays = Optional.of(jdbc.sql("select value from kernel.setting where name = :name")
                    .param("name", AHEAD_DAYS)
                    .query(Long.class)
                    .optional()
                    .orElse(0L));
        }
        return aheadDays.get();
    }
}
