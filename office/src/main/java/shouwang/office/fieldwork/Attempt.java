package shouwang.office.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 联系记录: somebody came or called, and nobody was there. */
public record Attempt(UUID id, LocalDate on, List<String> by, String result) {}
