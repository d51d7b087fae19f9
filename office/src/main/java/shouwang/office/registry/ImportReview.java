package shouwang.office.registry;

import java.util.List;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.imports.ImportReviews;

/** 导入核对: what a person looks at before and after an import is applied. Reading only. */
@Service
public class ImportReview {

    private final Database database;
    private final ImportReviews reviews;

    ImportReview(Database database, ImportReviews reviews) {
        this.database = database;
        this.reviews = reviews;
    }

    /**
     * 错误单元格.
     *
     * @param words the column's header, what is wrong and what is allowed
     */
    public record WrongCell(String file, int row, String words) {}

    /**
     * 有矛盾的户: a household of which right rows are held back because others contradict each other.
     *
     * @param marked rows that stand in the rejects
     * @param held rows that don't, and are not loaded either
     */
    public record HouseholdHeld(String head, String label, String village, int marked, int held) {}

    /** How many differences of one kind an import has, and how many of them wait for an answer. */
    public record KindCount(Difference.Kind kind, int all, int open) {}

    /** The first wrong cells of an import, in the order of its rows. */
    public List<WrongCell> wrongCells(Scope scope, long importId, int atMost) {
        return database.read(scope, () -> reviews.wrongCells(scope, importId, atMost));
    }

    /** The first households of an import that hold right rows back, in the order of its rows. */
    public List<HouseholdHeld> householdsHeld(Scope scope, long importId, int atMost) {
        return database.read(scope, () -> reviews.householdsHeld(scope, importId, atMost));
    }

    public List<KindCount> kinds(Scope scope, long importId) {
        return database.read(scope, () -> reviews.kinds(scope, importId));
    }

    /** The differences of one kind behind an id. */
    public List<Difference> ofKind(Scope scope, long importId, Difference.Kind kind, long after, int atMost) {
        return database.read(scope, () -> reviews.ofKind(scope, importId, kind, after, atMost));
    }

    /** Every difference of one kind that waits for an answer, by id. */
    public List<Long> open(Scope scope, long importId, Difference.Kind kind) {
        return database.read(scope, () -> reviews.open(scope, importId, kind));
    }

    /** What rosters said otherwise of one household, the latest first. */
    public List<Difference> ofHousehold(Scope scope, long household, int atMost) {
        return database.read(scope, () -> reviews.ofHousehold(scope, household, atMost));
    }
}
