package shouwang.office.app.town;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes the sample town's files into a folder, for training and for trying {@code bin/screen}. */
public final class WriteSample {

    private WriteSample() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 1 || arguments.length > 3) {
            out.println("用法: bin/sample 文件夹 [户数] [种子]");
            System.exit(2);
        }
        int households = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SampleTown.HOUSEHOLDS;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SampleTown.SEED;
        TownFiles files = SampleTown.of(seed, households).writeTo(Path.of(arguments[0]));
        out.println("样板镇共" + households + "户,文件已写好。试一试:");
        out.print("  bin/screen --pack tonglv-2023 --as-of " + SampleTown.REFERENCE_DAY);
        files.rosters().forEach(roster -> out.print(" --roster '" + roster + "'"));
        files.lists().forEach(list -> out.print(" --list '" + list.said() + "=" + list.path() + "'"));
        out.println(" --out out");
    }
}
