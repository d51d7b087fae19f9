package shouwang.office.app;

import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shouwang.office.app.atwork.TownAtWork;

/** 样板镇的工作: once the sample town is in and its people have accounts, they have been at work for some days. */
@Component
@Order(3)
class SampleWorkStart implements FirstStart {

    private final SampleTownStart town;
    private final TownAtWork work;

    SampleWorkStart(SampleTownStart town, TownAtWork work) {
        this.town = town;
        this.work = work;
    }

    @Override
    public void prepare(StartOptions options, Consumer<String> say) {
        if (town.isLoaded()) {
            work.begin();
        }
    }
}
