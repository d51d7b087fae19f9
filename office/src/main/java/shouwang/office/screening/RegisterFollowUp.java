package shouwang.office.screening;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.office.registry.HouseholdsChanged;

/**
 * A village's change may settle rows of lists that the village does not see, because they belong to the town until they
 * are matched: once the change stands, the office itself looks at them again. What a stop of the program loses, the next
 * change of the register makes good.
 */
@Component
class RegisterFollowUp {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterFollowUp.class);
    private static final int SECONDS_TO_STOP = 5;

    private final RegisterWatch watch;
    private final Packs packs;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "screening-follow-up"));

    RegisterFollowUp(RegisterWatch watch, Packs packs) {
        this.watch = watch;
        this.packs = packs;
    }

    @TransactionalEventListener
    void follow(HouseholdsChanged changed) {
        String town = packs.inForce().campaign().area().town();
        if (!changed.actor().scope().contains(town)) {
            worker.execute(() -> followAsOffice(changed.households()));
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void followAsOffice(List<Long> households) {
        try {
            watch.follow(new HouseholdsChanged(0, households, Actor.OFFICE));
        } catch (RuntimeException failure) {
            LOG.error("rows of lists could not follow a village's change", failure);
        }
    }
}
