package shouwang.office.fieldwork;

import java.util.UUID;
import shouwang.office.kernel.Actor;

/** A visit was filed (入户已填报), or the next version of one. */
public record VisitFiled(UUID visit, long household, int form, int version, Actor actor) {}
