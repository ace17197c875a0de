package vn.chiso.scoring.result;

import java.util.List;

/** How a page of results looks in the contract. */
public record ResultPage(List<ResultResponse> items, String next) {}
