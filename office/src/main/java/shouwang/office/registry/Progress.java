package shouwang.office.registry;

/** 进度: how far long work is, for the page of an import and for a console. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = (step, done, of) -> {};

    /**
     * @param step what is being done, in a cadre's words
     * @param done how much of it is done
     * @param of how much there is, 0 when that is not known
     */
    void step(String step, long done, long of);
}
