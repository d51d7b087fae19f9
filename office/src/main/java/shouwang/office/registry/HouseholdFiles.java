package shouwang.office.registry;

import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.hand.FileReader;

/** 户档: the door to one household with everything that is known of it. Reading only. */
@Service
public class HouseholdFiles {

    private final Database database;
    private final FileReader reader;

    HouseholdFiles(Database database, FileReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** One household, an ended one too; none outside the scope. */
    public Optional<HouseholdFile> find(Scope scope, long household) {
        return database.read(scope, () -> reader.find(scope, household));
    }
}
