package shouwang.office.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.policy.pack.PolicyPack;

/**
 * 政策包: the door to the plan in force. The pack is loaded and checked before the office opens; a fault in it stops the
 * start with file, line and what to do.
 */
@Component
public class Packs {

    private final PolicyPack inForce;
    private final String name;
    private final StoredPacks stored;
    private final Database database;
    private final OfficeClock clock;

    /** @param name a bundled pack's name, or a folder */
    Packs(
            @Value("${shouwang.pack:tonglv-2023}") String name,
            StoredPacks stored,
            Database database,
            OfficeClock clock) {
        this.name = name;
        this.inForce = PolicyPack.load(name);
        this.stored = stored;
        this.database = database;
        this.clock = clock;
    }

    /** The pack in force: what every room asks, routes and reckons by. */
    public PolicyPack inForce() {
        return inForce;
    }

    /** The name of the pack in force: a bundled pack's, or its folder. */
    public String name() {
        return name;
    }

    /** What was in force and since when, the latest first. */
    public List<PackInForce> history(Actor actor) {
        return database.read(actor, () -> stored.history(actor));
    }

    /** The files of a pack as they were when it was stored, by name; none for a pack nobody stored. */
    public Map<String, String> filesOf(Actor actor, long pack) {
        return database.read(actor, () -> stored.files(actor, pack));
    }

    @EventListener(ApplicationStartedEvent.class)
    void storeWhatIsInForce() {
        PackInForce now = new PackInForce(
                0,
                name,
                checksum(inForce.files()),
                inForce.campaign().code(),
                inForce.campaign().name(),
                clock.today());
        String area = inForce.campaign().area().town();
        database.write(Actor.OFFICE, () -> stored.putInForce(Actor.OFFICE, now, area, inForce.files()));
    }

    private static String checksum(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, text) -> {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
