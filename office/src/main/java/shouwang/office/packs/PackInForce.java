package shouwang.office.packs;

import java.time.LocalDate;

/**
 * 在用政策包: a pack and the day since which it was in force.
 *
 * @param pack the number under which its files are kept
 * @param checksum of all its files; another letter anywhere is another pack
 * @param title the campaign's name
 */
public record PackInForce(long pack, String name, String checksum, String code, String title, LocalDate fromOn) {}
