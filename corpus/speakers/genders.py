"""Genders: whether "he" or "she" can stand for a person, by honorific, noun or first name."""

import re
from typing import Literal

Gender = Literal["he", "she"]

_SHE = frozenset(
    "Mrs Ms Miss Dame Lady Queen Princess Baroness Duchess Sister Madame woman girl spokeswoman "
    "chairwoman congresswoman businesswoman policewoman mother daughter sister wife widow aunt "
    "grandmother actress queen princess Abigail Agnes Agnès Aisha Alexandra Alice Alison Amanda "
    "Amina Amy Ana Angela Anita Ann Anna Anne Annie Antonia Arianna Astrid Barbara Beatrice "
    "Becky Beth Betty Bianca Brenda Bridget Caitlin Camilla Carla Carly Carmen Carol Caroline "
    "Catherine Cathy Cecilia Charlene Charlotte Cheryl Chloe Christina Christine Cindy Claire "
    "Clara Clare Condoleezza Cristina Cynthia Daisy Dawn Debbie Deborah Denise Diana Diane "
    "Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Eliza Elizabeth "
    "Ella Ellen Elsa Emily Emma Erica Erin Esme Esther Eva Eve Evelyn Fatima Fiona Florence "
    "Frances Francesca Freya Gabriela Gail Gemma Georgia Georgina Gillian Gina Giulia Gloria "
    "Grace Greta Hannah Harriet Hazel Heather Heidi Helen Helena Hilary Hillary Holly "
    "Ingeborg Ingrid Irene Iris Isabel Isabella Ivana Jacqueline Jane Janet Janice Jeanne Jenna "
    "Jennifer Jenny Jessica Jill Joan Joanna Joanne Jodie Johanna Josephine Joyce Judith Judy "
    "Julia Julie Karen Kate Katherine Kathleen Kathryn Kathy Katie Katy Kirsten Kirsty Kristen "
    "Kristin Laura Lauren Layla Leah Leila Lena Lily Linda Lisa Liz Lorraine Louise Lucia Lucy "
    "Lupita Lydia Lynn Madeleine Maggie Malala Malia Mandy Marcia Margaret Maria Marianne Marie "
    "Marilyn Marina Marta Martha Mary Maureen Megan Melanie Melissa Mercedes Meryl Mia Michelle "
    "Mina Miranda Miriam Moira Molly Monica Nadia Nancy Naomi Nasreen Natalie Natasha Nell "
    "Nichola Nicola Nicole Nina Noor Nora Olivia Pamela Patricia Paula Pauline Penelope Penny "
    "Petra Philippa Phyllis Pia Polly Priya Priyanka Rachel Rebecca Rhiannon Rita Roberta Rosa "
    "Rosalind Rosamund Rose Rosemary Rosie Rushan Ruth Sabrina Sally Samantha Sandra Sara Sarah "
    "Shabana Sharon Sheila Shirin Shirley Sian Silvia Sinead Sofia Sonia Sophia Sophie Stella "
    "Stephanie Sue Suella Sujata Sunita Susan Suzanne Sylvia Tamara Tanya Tara Teresa Tessa "
    "Thelma Theresa Tina Tracey Tracy Uma Ursula Valerie Vanessa Vera Veronica Victoria Violet "
    "Virginia Wendy Yasmin Yuki Yvette Yvonne Zara Zoe".split()
)
_HE = frozenset(
    "Mr Sir Lord King Prince Pope Baron Duke Brother Imam Rabbi man boy spokesman chairman "
    "congressman businessman policeman fisherman father son brother husband widower uncle "
    "grandfather king prince pope priest Aaron Abdel Abdul Abdullah Adam Adrian Ahmad Ahmed Alan "
    "Alastair Albert Alec Alejandro Alexander Alfred Alfredo Ali Alistair Allan Allen Amit "
    "Anders Andre Andreas Andrew Andy Angus Anil Anthony Antonio Antony Archie Arnold Arthur "
    "Barack Barry Bashar Ben Benjamin Bernard Bernie Bill Bjorn Bob Bobby Boris Brad Brandon "
    "Brendan Brian Bruce Bruno Bryan Carl Carlo Carlos Cesar Charles Charlie Christian "
    "Christopher Chuck Cliff Clive Colin Craig Dale Damian Dan Daniel Danny Darren Dave David "
    "Dean Declan Deepak Dennis Derek Diego Dieter Dmitry Dominic Donald Doug Douglas Duncan Earl "
    "Ed Eddie Edgar Edmund Eduardo Edward Elliot Emmanuel Enrique Eric Erik Ernest Ethan Eugene "
    "Evan Fabio Felix Fernando Francis Francisco Frank Fred Freddie Frederick Gareth Gary Gavin "
    "Geoff Geoffrey George Gerald Gerard Giles Giovanni Giuseppe Glenn Gordon Graeme Graham "
    "Grant Greg Gregory Guillaume Gustavo Guy Hamid Hamish Hans Harold Harry Hassan Hector Heinz "
    "Henry Herbert Howard Hugh Hugo Ian Ibrahim Imran Isaac Ivan Jack Jacob Jake James Jared "
    "Jason Javier Jay Jeff Jeffrey Jeremy Jerry Jim Jimmy Joachim Joe Joel Johan John Johnny Jon "
    "Jonathan Jonny Jorge Jose Joseph Josh Joshua José Juan Julian Justin Jürgen Kamal Karim "
    "Karl Keith Ken Kenneth Kenny Kevin Khaled Klaus Kurt Kyle Lance Larry Lars Laurence "
    "Lawrence Leo Leon Leonard Lewis Liam Lorenzo Louis Lucas Luis Luke Magnus Malcolm Manuel "
    "Marc Marco Marcus Mario Mark Martin Matt Matthew Max Maxime Mehmet Michael Mick Miguel Mike "
    "Mitchell Mohamed Mohammad Mohammed Muhammad Mustafa Narendra Nathan Neil Nelson Niall "
    "Nicholas Nick Nigel Noah Norman Olaf Oleg Oliver Olivier Omar Oscar Owen Pablo Paolo "
    "Patrick Paul Pedro Pete Peter Phil Philip Phillip Pierre Rafael Rahul Rajesh Ralph Ravi Ray "
    "Raymond Rex Ricardo Richard Rick Rishi Rob Robert Roberto Rodney Rodrigo Roger Roland Ron "
    "Ronald Rory Ross Roy Ruben Rupert Russell Ryan Sajid Salman Samuel Sanjay Scott Sean "
    "Sebastian Sergei Sergio Seth Shane Shaun Sidney Simon Stanley Stefan Stephen Steve Steven "
    "Stewart Stuart Sunil Tariq Ted Terence Terry Theodore Thomas Tim Timothy Tobias Toby Todd "
    "Tom Tommy Tony Trevor Umar Victor Vijay Vikram Vincent Vladimir Walter Warren Wayne Wilfred "
    "Will William Wolfgang Xavier Yusuf Yves Zach Zack Ziauddin".split()
)


# First names of both.
_EITHER = frozenset(
    "Alex Andrea Ashley Cameron Casey Chris Dana Drew Jamie Jean Jesse Jo Jordan Kelly Kerry Kim "
    "Kit Lee Leigh Leslie Lesley Marion Morgan Pat Robbie Robin Sam Sandy Sasha Shannon Tracy "
    "Vivian".split()
)


def gender(words: str) -> Gender | None:
    """Return what stands for the person that `words` names or describes, or None if unsure.

    >>> gender("a spokeswoman for Mr Lee"), gender("Mr Lee"), gender("Robin Lee")
    ('she', 'he', None)
    """
    # What follows "for" or "of" says whose spokesman or mother it is.
    own = re.split(r" (?:for|of|at|from) ", words)[0].split()
    return next(("she" if word in _SHE else "he" for word in own if word in _SHE | _HE), None)


def is_first_name(word: str) -> bool:
    """Whether `word` is a first name, so that what follows it is a person's."""
    return word[:1].isupper() and word in _SHE | _HE | _EITHER
