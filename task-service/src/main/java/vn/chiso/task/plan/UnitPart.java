package vn.chiso.task.plan;

/** What a unit does for an item: chủ trì or phối hợp. */
enum UnitPart {
    LEAD,
    COOPERATING
}
