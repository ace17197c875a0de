package vn.chiso.task.task;

/** What somebody does for a task: chủ trì, phối hợp, theo dõi. */
public enum PartyPart {
    LEAD,
    COOPERATING,
    SUPERVISING
}
