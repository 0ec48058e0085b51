// The compiled parts of subject indexing. In a file of its own, so that both halves of the classify
// engine compile at once.
#include <wgig/classify/impl/boosted_trees.ipp>
#include <wgig/classify/impl/subject_candidates.ipp>
#include <wgig/classify/impl/subject_file.ipp>
#include <wgig/classify/impl/subject_index.ipp>
#include <wgig/classify/impl/subject_train.ipp>
#include <wgig/classify/impl/subject_vocabulary.ipp>
#include <wgig/classify/impl/subject_words.ipp>
