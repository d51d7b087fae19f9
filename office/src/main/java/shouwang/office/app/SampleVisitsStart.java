package shouwang.office.app;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.app.atwork.SampleVisits;

/** The sample town half way through its visits; killed half-way, the next start goes on. */
@Component
@Order(3)
class SampleVisitsStart implements FirstStart {

    private static final String STATE = "sample-visits";

    private final SampleTownStart town;
    private final SampleVisits visits;
    private final JdbcClient jdbc;

    SampleVisitsStart(SampleTownStart town, SampleVisits visits, JdbcClient jdbc) {
        this.town = town;
        this.visits = visits;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare(StartOptions options, Consumer<String> say) {
        if (!town.isLoaded() || isMade()) {
            return;
        }
        say.accept("  样板镇的入户排查……");
        visits.begin();
        jdbc.sql("insert into kernel.setting (name, value) values (:name, 'made') on conflict (name) do nothing")
                .param("name", STATE)
                .update();
    }

    private boolean isMade() {
        List<String> state = jdbc.sql("select value from kernel.setting where name = :name")
                .param("name", STATE)
                .query(String.class)
                .list();
        return !state.isEmpty();
    }
}
