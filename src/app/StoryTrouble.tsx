import { useMessages } from '../messages/Messages.ts';
import type { Problem } from '../format/Problem.ts';
import { problemInWords } from '../format/Problem.ts';

/** Said above the page when the story's file could not be had, or has mistakes. */
export function StoryTrouble({ problems }: { readonly problems?: readonly Problem[] }) {
  const { say } = useMessages();
  return (
    <div className="trouble" role="alert">
      <p>{say(problems ? 'app.storyBroken' : 'app.storyMissing')}</p>
      {problems && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.path + problem.expected}>{problemInWords(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
