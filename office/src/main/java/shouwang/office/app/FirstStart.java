package shouwang.office.app;

import java.util.function.Consumer;

/**
 * Something to be in place before the address is printed (启动前的准备): the sample town, the first accounts. Every
 * bean of this type runs at every start, in the order of {@code @Order}, and finds out itself whether its work is done.
 */
public interface FirstStart {

    /**
     * Does what is missing; killed half-way, the next start does the rest.
     *
     * @param options what the command line asked for
     * @param say prints one line for the person at the keyboard
     */
    void prepare(StartOptions options, Consumer<String> say);
}
